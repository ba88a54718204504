struct Letter {
    text: String,
}

fn send(letter: Letter) -> usize {
    letter.text.len()
}

fn first_line(letters: &mut Vec<Letter>) -> usize {
    let first = &letters[0];
    letters.push(Letter { text: String::from("Yours") });
    first.text.len()
}

fn main() {
    let letter = Letter { text: String::from("Dear reader") };
    let mut letters = vec![letter];
    println!("{}", first_line(&mut letters));
    println!("{}", send(letters.remove(0)));
}
