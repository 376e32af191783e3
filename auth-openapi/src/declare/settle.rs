//! From what was seen to what is declared: one type for both ways where that can be, boxes where
//! a type is in itself, and names.

use std::collections::{HashMap, HashSet};

use super::ident::{self, Names};
use super::model::{Endpoint, Field, Form, Model, ModelKind, Type};
use super::schemas::{Key, Schemas};

/// What the indices of models lead to.
type Aliases = HashMap<usize, usize>;

/// The forms of one schema.
#[derive(Clone, Copy, Debug, Default)]
struct Forms {
    read: Option<usize>,
    write: Option<usize>,
    patch: Option<usize>,
}

/// Merges, boxes and names the models; those that nothing leads to keep no name.
pub(super) fn settle(schemas: &mut Schemas<'_>, endpoints: &mut [Endpoint], reserved: &[String]) {
    let forms = forms(&schemas.known);
    // A request that clears fields can do what one does that only sets them.
    let mut aliases: Aliases =
        forms.iter().filter_map(|(_, forms)| Some((forms.write?, forms.patch?))).collect();
    let pairs: Vec<(usize, usize)> =
        forms.iter().filter_map(|(_, f)| Some((f.read?, f.patch.or(f.write)?))).collect();
    let merged = merged(&schemas.models, &pairs, &aliases);
    for (read, write) in &merged {
        merge(&mut schemas.models, *read, *write);
        aliases.insert(*write, *read);
    }
    let resolve = |index: usize| {
        let first = aliases.get(&index).copied().unwrap_or(index);
        aliases.get(&first).copied().unwrap_or(first)
    };
    for model in &mut schemas.models {
        change_types(&mut model.kind, &mut |ty| ty.with_models(&mut |i| Type::Model(resolve(i))));
    }
    let mut change = |ty: &Type| ty.with_models(&mut |index| Type::Model(resolve(index)));
    for endpoint in endpoints.iter_mut() {
        endpoint.returns = change(&endpoint.returns);
        for argument in &mut endpoint.arguments {
            argument.ty = argument.ty.with_types(&mut change);
        }
    }
    let split: HashSet<usize> =
        pairs.iter().filter(|pair| !merged.contains(pair)).map(|(_, write)| *write).collect();
    box_loops(&mut schemas.models);
    let used = used(&schemas.models, endpoints);
    name(&mut schemas.models, &used, &split, reserved);
}

fn forms(known: &HashMap<(Key, Form, String), usize>) -> Vec<((Key, String), Forms)> {
    let mut forms: HashMap<(Key, String), Forms> = HashMap::new();
    for ((key, form, tag), index) in known {
        let entry = forms.entry((key.clone(), tag.clone())).or_default();
        match form {
            Form::Read => entry.read = Some(*index),
            Form::Write => entry.write = Some(*index),
            Form::Patch => entry.patch = Some(*index),
        }
    }
    let mut forms: Vec<_> = forms.into_iter().collect();
    forms.sort_by_key(|(_, forms)| (forms.read, forms.write, forms.patch));
    forms
}

/// The pairs of which one type can be read and written.
fn merged(models: &[Model], pairs: &[(usize, usize)], aliases: &Aliases) -> Vec<(usize, usize)> {
    let mut left: Vec<(usize, usize)> = pairs.to_vec();
    loop {
        let mut same: HashMap<usize, usize> =
            left.iter().map(|(read, write)| (*write, *read)).collect();
        for (write, patch) in aliases {
            if let Some(read) = same.get(patch).copied() {
                same.insert(*write, read);
            }
        }
        let before = left.len();
        left.retain(|(read, write)| match (models.get(*read), models.get(*write)) {
            (Some(read), Some(write)) => fits(read, write, &same),
            _ => false,
        });
        if left.len() == before {
            return left;
        }
    }
}

fn fits(read: &Model, write: &Model, same: &HashMap<usize, usize>) -> bool {
    let change = |ty: &Type| {
        ty.with_models(&mut |index| Type::Model(same.get(&index).copied().unwrap_or(index)))
    };
    match (&read.kind, &write.kind) {
        (ModelKind::Struct(read), ModelKind::Struct(write)) => {
            let fields = read.fields.iter().zip(&write.fields);
            read.page.is_none()
                && read.fields.len() == write.fields.len()
                && fields.clone().all(|(read, write)| field_fits(read, write, &change(&write.ty)))
        }
        (ModelKind::Union(read), ModelKind::Union(write)) => {
            let variants = read.variants.iter().zip(&write.variants);
            read.tag == write.tag
                && read.content == write.content
                && read.variants.len() == write.variants.len()
                && variants.clone().all(|(read, write)| {
                    read.value == write.value && read.ty == write.ty.as_ref().map(change)
                })
        }
        (ModelKind::Untagged(read), ModelKind::Untagged(write)) => {
            read.len() == write.len()
                && read.iter().zip(write).all(|(read, write)| read.value == change(&write.value))
        }
        _ => false,
    }
}

fn field_fits(read: &Field, write: &Field, ty: &Type) -> bool {
    let is_same_list = match ty {
        Type::Optional(inner) if read.is_default => **inner == read.ty,
        ty => *ty == read.ty,
    };
    read.wire == write.wire
        && read.is_flat == write.is_flat
        && is_same_list
        && (!read.ty.is_collection() || read.is_flat || read.is_default != write.is_marked_required)
}

/// Makes `read` what is read and written.
fn merge(models: &mut [Model], read: usize, write: usize) {
    let Some(mut model) = models.get(write).cloned() else { return };
    if let ModelKind::Struct(content) = &mut model.kind {
        for field in &mut content.fields {
            field.is_default =
                field.ty.is_collection() && !field.is_marked_required && !field.is_flat;
        }
    }
    if let Some(target) = models.get_mut(read) {
        let length = |names: &[String]| names.first().map_or(0, String::len);
        if length(&model.proposals) < length(&target.proposals) {
            target.proposals = model.proposals;
        }
        target.kind = model.kind;
        target.form = model.form;
        target.is_read_and_written = true;
    }
}

fn change_types(kind: &mut ModelKind, change: &mut dyn FnMut(&Type) -> Type) {
    match kind {
        ModelKind::Struct(content) => {
            for field in &mut content.fields {
                field.ty = change(&field.ty);
            }
            if let Some(page) = &mut content.page {
                page.item = change(&page.item);
            }
        }
        ModelKind::Union(union) => {
            for variant in &mut union.variants {
                variant.ty = variant.ty.as_ref().map(&mut *change);
            }
        }
        ModelKind::Untagged(variants) => {
            for variant in variants {
                variant.value = change(&variant.value);
            }
        }
        ModelKind::Texts(_) | ModelKind::Numbers(_) => {}
    }
}

/// The types in a model.
pub(super) fn types(kind: &ModelKind) -> Vec<&Type> {
    match kind {
        ModelKind::Struct(content) => content.fields.iter().map(|field| &field.ty).collect(),
        ModelKind::Union(union) => {
            union.variants.iter().filter_map(|variant| variant.ty.as_ref()).collect()
        }
        ModelKind::Untagged(variants) => variants.iter().map(|variant| &variant.value).collect(),
        ModelKind::Texts(_) | ModelKind::Numbers(_) => Vec::new(),
    }
}

/// Puts a box around each value that has itself inside.
fn box_loops(models: &mut [Model]) {
    let held: Vec<Vec<usize>> = models
        .iter()
        .map(|model| types(&model.kind).into_iter().filter_map(Type::held).collect())
        .collect();
    let circles = circles(&held);
    for (index, model) in models.iter_mut().enumerate() {
        let own = circles.get(index).copied();
        change_types(&mut model.kind, &mut |ty| {
            let inner = ty.held().and_then(|inner| circles.get(inner).copied());
            if inner.is_some() && inner == own { boxed(ty) } else { ty.clone() }
        });
    }
}

fn boxed(ty: &Type) -> Type {
    match ty {
        Type::Optional(inner) => Type::Optional(Box::new(boxed(inner))),
        Type::Patch(inner) => Type::Patch(Box::new(boxed(inner))),
        ty => Type::Boxed(Box::new(ty.clone())),
    }
}

/// Numbers for the nodes of a graph: two that lead to each other have the same one. A node that
/// leads to itself alone has a number of its own, as one that leads nowhere; only the first counts.
fn circles(edges: &[Vec<usize>]) -> Vec<usize> {
    let order = finished_order(edges);
    let mut sources: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (source, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(sources) = sources.get_mut(*target) {
                sources.push(source);
            }
        }
    }
    let mut circles = vec![usize::MAX; edges.len()];
    for start in order.into_iter().rev() {
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            match circles.get_mut(node) {
                Some(circle) if *circle == usize::MAX => *circle = start,
                _ => continue,
            }
            open.extend(sources.get(node).into_iter().flatten().copied());
        }
    }
    circles
}

/// The nodes in the order in which a search that goes deep first is done with them.
fn finished_order(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut is_seen = vec![false; edges.len()];
    let mut order = Vec::new();
    for start in 0..edges.len() {
        let mut open = vec![(start, 0)];
        while let Some((node, next)) = open.pop() {
            if next == 0 {
                match is_seen.get_mut(node) {
                    Some(seen) if !*seen => *seen = true,
                    _ => continue,
                }
            }
            match edges.get(node).and_then(|targets| targets.get(next)) {
                Some(target) => {
                    open.push((node, next + 1));
                    open.push((*target, 0));
                }
                None => order.push(node),
            }
        }
    }
    order
}

/// The models that endpoints lead to.
pub(super) fn used(models: &[Model], endpoints: &[Endpoint]) -> HashSet<usize> {
    let mut used = HashSet::new();
    let mut open: Vec<usize> = endpoints.iter().flat_map(roots).collect();
    while let Some(index) = open.pop() {
        if used.insert(index)
            && let Some(model) = models.get(index)
        {
            open.extend(types(&model.kind).into_iter().filter_map(Type::model));
        }
    }
    used
}

fn roots(endpoint: &Endpoint) -> Vec<usize> {
    let arguments = endpoint.arguments.iter().filter_map(|argument| argument.ty.model());
    arguments.chain(endpoint.returns.model()).collect()
}

fn name(models: &mut [Model], used: &HashSet<usize>, split: &HashSet<usize>, reserved: &[String]) {
    let mut names = Names::default();
    for name in reserved {
        names.take_one(name);
    }
    let mut order: Vec<usize> = (0..models.len()).filter(|index| used.contains(index)).collect();
    let rank = |index: &usize| {
        let model = models.get(*index);
        (!model.is_some_and(|model| model.is_named), split.contains(index), *index)
    };
    order.sort_by_key(rank);
    for index in order {
        let Some(model) = models.get_mut(index) else { continue };
        let mut proposals: Vec<String> = Vec::new();
        for proposal in &model.proposals {
            if split.contains(&index) {
                proposals.push(format!("{proposal}Input"));
            }
            proposals.push(proposal.clone());
        }
        let first = proposals.first().cloned().unwrap_or_else(|| "Value".to_owned());
        proposals.push(format!("{first}Data"));
        proposals.retain(|name| !ident::is_type_of_rust(name));
        model.name = names.take(&proposals);
    }
}
