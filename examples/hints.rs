//! Prints a lone file with its hints written into it: `cargo run --example hints -- FILE [PRESET] [EDITION]`.

use freehold::{
    host::{Host, LoneFile, SysrootChoice},
    ide::inlay_hints::{HintConfig, inlay_hints, render},
};
use ra_ap_span::Edition;

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let path: std::path::PathBuf = args.next().expect("a file").into();
    let config = HintConfig::preset(&args.next().unwrap_or("learn".into())).expect("quiet, learn or all");
    let edition = match args.next().as_deref() {
        Some("2018") => Edition::Edition2018,
        Some("2021") => Edition::Edition2021,
        _ => Edition::Edition2024,
    };
    let sysroot: SysrootChoice = args.next().as_deref().unwrap_or("auto").parse()?;
    let text = std::fs::read_to_string(&path)?;
    let host = Host::lone(&[LoneFile { path: path.clone(), text: text.clone(), edition }], &sysroot)?;
    let file = host.file_id(&path).expect("it was loaded");
    let hints = inlay_hints(host.db(), file, None, &config);
    ra_ap_hir_ty::attach_db(host.db(), || {
        for item in freehold::ide::cursor::Item::all(host.db(), file) {
            for id in item.facts.set.bodies.indices() {
                if let Some(doubt) = item.facts.doubt(id) {
                    let range = freehold::host::item_range(host.db(), item.def).map(|(_, range)| range);
                    let line = range.map(|range| text[..usize::from(range.start())].lines().count());
                    eprintln!("skipped, line {line:?}: {doubt}");
                }
            }
        }
    });
    print!("{}", render(&text, &hints));
    Ok(())
}
