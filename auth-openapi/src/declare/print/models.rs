//! Structs and enums.

use super::Printer;
use crate::declare::case::{self, Case};
use crate::declare::model::{Field, Form, Model, ModelKind, Struct, Type, Union, Variant};

impl Printer<'_> {
    pub(super) fn model(&mut self, index: usize) {
        let Some(model) = self.models.get(index) else { return };
        for remark in &model.remarks {
            self.docs(0, "//", &[format!("TODO: {remark}.")]);
        }
        match &model.kind {
            ModelKind::Struct(content) => self.struct_(model, content),
            ModelKind::Texts(variants) => {
                let values = variants.iter().map(|variant| format!("{:?}", variant.value));
                self.open_enum(model, "", variants, &values.collect::<Vec<_>>());
            }
            ModelKind::Numbers(variants) => {
                let values = variants.iter().map(|variant| variant.value.to_string());
                self.open_enum(model, ": i64", variants, &values.collect::<Vec<_>>());
            }
            ModelKind::Union(union) => self.union(model, union),
            ModelKind::Untagged(variants) => self.untagged(model, variants),
        }
    }

    fn struct_(&mut self, model: &Model, content: &Struct) {
        self.docs(0, "///", &model.docs);
        let is_request = model.form != Form::Read;
        let attribute = self.core(if is_request { "request" } else { "response" });
        self.line(0, &format!("#[{attribute}]"));
        if is_request && model.is_read_and_written {
            self.imports.serde.insert("Deserialize".to_owned());
            self.line(0, "#[derive(Deserialize)]");
        }
        let case = case::of(&content.fields);
        if case != Case::AsIs {
            self.line(0, &format!("#[serde(rename_all = \"{}\")]", case.rule()));
        }
        self.line(0, &format!("pub struct {} {{", model.name));
        for field in &content.fields {
            self.field(field, case);
        }
        self.line(0, "}");
        if let Some(page) = &content.page {
            self.line(0, "");
            self.page(model, content, page);
        }
    }

    fn field(&mut self, field: &Field, case: Case) {
        self.docs(4, "///", &field.docs);
        if field.is_marked_required {
            self.line(4, "#[request(required)]");
        }
        let mut entries = Vec::new();
        if field.is_default {
            entries.push("default".to_owned());
        }
        if field.is_flat {
            entries.push("flatten".to_owned());
        } else if case::is_marked(field) || case.apply(&field.name) != field.wire {
            entries.push(format!("rename = {:?}", field.wire));
        }
        if let Some(path) = field.serialize_with {
            entries.push(format!("serialize_with = {path:?}"));
        }
        if !entries.is_empty() {
            self.line(4, &format!("#[serde({})]", entries.join(", ")));
        }
        let ty = self.ty(&field.ty);
        let line = format!("pub {}: {ty},", field.name);
        if 4 + line.chars().count() <= super::WIDTH {
            return self.line(4, &line);
        }
        self.line(4, &format!("pub {}:", field.name));
        self.line(8, &format!("{ty},"));
    }

    fn open_enum<V>(
        &mut self,
        model: &Model,
        ty: &str,
        variants: &[Variant<V>],
        values: &[String],
    ) {
        let name = self.core("open_enum");
        self.line(0, &format!("{name}! {{"));
        self.docs(4, "///", &model.docs);
        self.line(4, &format!("pub enum {}{ty} {{", model.name));
        for (variant, value) in variants.iter().zip(values) {
            self.docs(8, "///", &variant.docs);
            self.line(8, &format!("{} = {value},", variant.name));
        }
        self.line(4, "}");
        self.line(0, "}");
    }

    fn union(&mut self, model: &Model, union: &Union) {
        let name = self.core("open_union");
        self.line(0, &format!("{name}! {{"));
        self.docs(4, "///", &model.docs);
        let content = union.content.as_ref().map(|content| format!(", content = {content:?}"));
        let content = content.unwrap_or_default();
        self.line(4, &format!("pub enum {}(tag = {:?}{content}) {{", model.name, union.tag));
        for variant in &union.variants {
            self.docs(8, "///", &variant.docs);
            let payload = variant.ty.as_ref().map(|ty| format!("({})", self.ty(ty)));
            let payload = payload.unwrap_or_default();
            self.line(8, &format!("{}{payload} = {:?},", variant.name, variant.value));
        }
        self.line(4, "}");
        self.line(0, "}");
    }

    fn untagged(&mut self, model: &Model, variants: &[Variant<Type>]) {
        self.docs(0, "///", &model.docs);
        let is_read = model.form == Form::Read || model.is_read_and_written;
        let traits: &[&str] = if is_read { &["Deserialize", "Serialize"] } else { &["Serialize"] };
        self.imports.serde.extend(traits.iter().map(|name| (*name).to_owned()));
        self.line(0, &format!("#[derive(Clone, Debug, {})]", traits.join(", ")));
        self.line(0, "#[serde(untagged)]");
        self.line(0, "#[non_exhaustive]");
        self.line(0, &format!("pub enum {} {{", model.name));
        for variant in variants {
            self.docs(4, "///", &variant.docs);
            let ty = self.ty(&variant.value);
            self.line(4, &format!("{}({ty}),", variant.name));
        }
        self.line(4, "/// Anything else.");
        self.line(4, "Other(serde_json::Value),");
        self.line(0, "}");
    }
}
