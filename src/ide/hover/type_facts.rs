//! What a type means for ownership, collected from rust-analyzer's types.

use hir::{Adt, AssocItemContainer, PathResolution};
use hir_ty::drop::{DropGlue, destructor};
use ra_ap_hir as hir;
use ra_ap_hir_def as hir_def;
use ra_ap_hir_ty as hir_ty;
use ra_ap_syntax::ast::{self, HasName as _};

use super::context::Context;
use crate::explain::{
    Story,
    types::{self, Copyable, Drops, Known, Obstacle, Reference, TypeFacts},
};

/// The standard library's type of that name, if `adt` is one.
pub(super) fn known(cx: &Context<'_>, adt: Adt) -> Option<Known> {
    if !is_std(cx, adt) {
        return None;
    }
    Known::named(adt.name(cx.db).as_str())
}

fn is_std(cx: &Context<'_>, adt: Adt) -> bool {
    adt.module(cx.db).krate(cx.db).origin(cx.db).is_lang()
}

pub(super) fn facts<'db>(cx: &Context<'db>, ty: &hir::Type<'db>) -> TypeFacts {
    let reference = match () {
        () if ty.is_mutable_reference() => Some(Reference::Exclusive),
        () if ty.is_reference() => Some(Reference::Shared),
        () => None,
    };
    let known = ty.as_adt().and_then(|adt| known(cx, adt));
    let copy = copyable(cx, ty, known);
    let drop = match copy {
        Copyable::Not(_) => drops(cx, ty, known),
        _ => Drops::Nothing,
    };
    let guard = match known {
        Some(Known::Option | Known::Result) => {
            ty.type_arguments().filter_map(|ty| self::known(cx, ty.as_adt()?)).find(|known| known.is_guard())
        }
        _ => None,
    };
    let clone = implements_clone(cx, ty);
    TypeFacts { text: cx.type_text(ty), clone, copy, known, drop, reference, guard }
}

fn lang_trait(cx: &Context<'_>, item: hir::LangItem) -> Option<hir::Trait> {
    hir::Trait::lang(cx.db, cx.sema.first_crate(cx.file)?, item)
}

pub(super) fn implements_clone<'db>(cx: &Context<'db>, ty: &hir::Type<'db>) -> bool {
    let Some(clone) = lang_trait(cx, hir::LangItem::Clone) else { return false };
    !ty.is_mutable_reference() && (ty.is_reference() || ty.is_scalar() || ty.impls_trait(cx.db, clone, &[]))
}

/// Whether the type is `Default`.
pub(super) fn implements_default<'db>(cx: &Context<'db>, ty: &hir::Type<'db>) -> bool {
    // `Default` is no lang item: the owners of the standard library that have an empty value.
    let adt = ty.as_adt().filter(|&adt| is_std(cx, adt));
    adt.is_some_and(|adt| {
        let name = adt.name(cx.db);
        matches!(
            name.as_str(),
            "String"
                | "Vec"
                | "VecDeque"
                | "HashMap"
                | "HashSet"
                | "BTreeMap"
                | "BTreeSet"
                | "PathBuf"
                | "OsString"
        )
    })
}

fn is_copy<'db>(cx: &Context<'db>, ty: &hir::Type<'db>) -> bool {
    // The language's own, whatever the loaded library says of them.
    if ty.is_scalar() || ty.is_never() || ty.is_raw_ptr() || (ty.is_reference() && !ty.is_mutable_reference())
    {
        return true;
    }
    !ty.is_mutable_reference() && ty.is_copy(cx.db)
}

fn copyable<'db>(cx: &Context<'db>, ty: &hir::Type<'db>, known: Option<Known>) -> Copyable {
    let copy = is_copy(cx, ty);
    if copy {
        return match () {
            () if ty.is_scalar() || ty.is_never() => Copyable::Scalar,
            () if ty.is_raw_ptr() => Copyable::RawPointer,
            () if ty.is_reference() => Copyable::SharedReference,
            () if ty.is_fn() => Copyable::Function,
            () if ty.is_tuple() || ty.is_array() || ty.is_closure() => Copyable::Parts,
            () => Copyable::Implemented,
        };
    }
    Copyable::Not(obstacle(cx, ty, known))
}

fn obstacle<'db>(cx: &Context<'db>, ty: &hir::Type<'db>, known: Option<Known>) -> Obstacle {
    if ty.is_mutable_reference() {
        return Obstacle::ExclusiveReference;
    }
    if ty.as_type_param(cx.db).is_some() {
        if cx.type_text(ty).starts_with("impl ") {
            return Obstacle::Opaque;
        }
        return Obstacle::Parameter;
    }
    let part = |parts: Vec<hir::Type<'db>>| {
        parts.into_iter().find(|part| !is_copy(cx, part)).map(|part| Obstacle::Part(cx.type_text(&part)))
    };
    if ty.is_tuple() {
        return part(ty.tuple_fields(cx.db)).unwrap_or(Obstacle::Opaque);
    }
    if ty.is_array() {
        let mut parts = Vec::new();
        ty.walk(cx.db, |part| parts.push(part));
        return part(parts.into_iter().skip(1).take(1).collect()).unwrap_or(Obstacle::Opaque);
    }
    if let Some(closure) = ty.as_closure() {
        let parts = closure.captured_items(cx.db).iter().map(|capture| capture.captured_ty(cx.db)).collect();
        return match part(parts) {
            Some(Obstacle::Part(text)) => Obstacle::Captured(text),
            _ => Obstacle::Opaque,
        };
    }
    let Some(adt) = ty.as_adt() else { return Obstacle::Opaque };
    if known.is_some() {
        return match known {
            Some(Known::Option | Known::Result) => {
                part(ty.type_arguments().collect()).unwrap_or(Obstacle::Known)
            }
            _ => Obstacle::Known,
        };
    }
    if !adt.module(cx.db).krate(cx.db).origin(cx.db).is_local() {
        return Obstacle::Foreign;
    }
    if destructor(cx.db, adt.into()).is_some() {
        return Obstacle::Destructor;
    }
    let mut fields: Vec<(String, hir::Type<'db>)> =
        ty.fields(cx.db).into_iter().map(|(field, ty)| (field.name(cx.db).as_str().to_owned(), ty)).collect();
    if let Adt::Enum(of) = adt {
        for variant in of.variants(cx.db) {
            for field in variant.fields(cx.db) {
                let (variant, name) = (variant.name(cx.db), field.name(cx.db));
                let name = match name.as_tuple_index() {
                    Some(0) => variant.as_str().to_owned(),
                    _ => format!("{}.{}", variant.as_str(), name.as_str()),
                };
                fields.push((name, field.ty(cx.db)));
            }
        }
    }
    let any = !fields.is_empty();
    let prevents = fields.into_iter().find(|(_, ty)| !is_copy(cx, ty));
    match prevents {
        Some((name, ty)) => {
            let of_known = ty.as_adt().and_then(|adt| self::known(cx, adt));
            Obstacle::Field { name, of: cx.type_text(&ty), known: of_known }
        }
        None => Obstacle::NotDerived { fields: any },
    }
}

fn drops<'db>(cx: &Context<'db>, ty: &hir::Type<'db>, known: Option<Known>) -> Drops {
    if ty.is_mutable_reference() {
        return Drops::Nothing;
    }
    let glue = ty.drop_glue(cx.db);
    if glue == DropGlue::None {
        return Drops::Nothing;
    }
    if known.is_some() {
        return Drops::Known;
    }
    if ty.as_type_param(cx.db).is_some() {
        return Drops::Parameter;
    }
    let Some(adt) = ty.as_adt() else { return Drops::Contents };
    if let Some(imp) = destructor(cx.db, adt.into()) {
        let imp = hir::Impl::from(*imp);
        let at = cx.sema.source(imp).map(|source| cx.at_declaration(source));
        let at = at.filter(|_| adt.module(cx.db).krate(cx.db).origin(cx.db).is_local());
        return Drops::Runs { ty: adt.name(cx.db).as_str().to_owned(), at };
    }
    let fields: Vec<String> = ty
        .fields(cx.db)
        .into_iter()
        .filter(|(_, ty)| ty.drop_glue(cx.db) != DropGlue::None)
        .map(|(field, _)| field.name(cx.db).as_str().to_owned())
        .collect();
    if fields.is_empty() || fields.len() > 5 { Drops::Contents } else { Drops::Fields(fields) }
}

/// A type's name in code: the strategy of the standard library's owners, the facts of others.
pub(super) fn named(cx: &Context<'_>, path: &ast::Path) -> Option<Story> {
    let adt = match cx.sema.resolve_path(path)? {
        PathResolution::Def(hir::ModuleDef::Adt(adt)) => adt,
        PathResolution::SelfType(imp) => imp.self_ty(cx.db).as_adt()?,
        _ => return None,
    };
    of_adt(cx, adt)
}

/// Whether some impl makes the type `Copy`, under whatever bounds.
fn has_copy_impl(cx: &Context<'_>, adt: Adt) -> bool {
    use hir_ty::{method_resolution::TraitImpls, next_solver::SimplifiedType};
    let module = hir_def::ModuleId::from(adt.module(cx.db));
    let Some(copy) = hir_def::lang_item::lang_items(cx.db, module.krate(cx.db)).Copy else { return false };
    let impls = match module.block(cx.db) {
        Some(block) => TraitImpls::for_block(cx.db, block),
        None => Some(&**TraitImpls::for_crate(cx.db, module.krate(cx.db))),
    };
    impls.is_some_and(|impls| {
        let (written, derived) =
            impls.for_trait_and_self_ty(copy, &SimplifiedType::Adt(hir_def::AdtId::from(adt).into()));
        !written.is_empty() || !derived.is_empty()
    })
}

pub(super) fn declared(cx: &Context<'_>, adt: &ast::Adt) -> Option<Story> {
    adt.name()?;
    of_adt(cx, cx.sema.to_adt_def(adt)?)
}

fn of_adt(cx: &Context<'_>, adt: Adt) -> Option<Story> {
    if is_std(cx, adt) {
        return types::strategy(adt.name(cx.db).as_str(), known(cx, adt)?);
    }
    let ty = adt.ty(cx.db);
    let facts = facts(cx, &ty);
    // `impl<T: Copy> Copy for Pair<T>`
    let sometimes = !facts.is_copy() && ty.type_arguments().next().is_some() && has_copy_impl(cx, adt);
    Some(types::described(&facts, sometimes))
}

/// The impl block or trait that a function is declared in, as text: `Add<&str> for String`.
pub(super) fn container_text(cx: &Context<'_>, function: hir::Function) -> Option<String> {
    use hir::AsAssocItem as _;
    use ra_ap_syntax::AstNode as _;
    match function.as_assoc_item(cx.db)?.container(cx.db) {
        AssocItemContainer::Impl(imp) => {
            let source = cx.sema.source(imp)?.value;
            let this = super::context::quote(source.self_ty()?.syntax())?;
            match source.trait_() {
                Some(of) => Some(format!("{} for {this}", super::context::quote(of.syntax())?)),
                None => Some(this),
            }
        }
        AssocItemContainer::Trait(of) => Some(of.name(cx.db).as_str().to_owned()),
    }
}
