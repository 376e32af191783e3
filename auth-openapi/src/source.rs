//! The `#[endpoint]` declarations of Rust sources, read without compiling them.

mod annotation;
mod fields;
mod naming;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use syn::{FnArg, Item, ItemStruct, ItemTrait, Pat, TraitItem, TraitItemFn, Type, Visibility};

use self::annotation::{Annotation, Value};
pub(crate) use self::naming::Case;
use crate::error::Error;

/// One `#[endpoint]`: what goes over the wire, as far as the declaration says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// The file that it is in.
    pub file: PathBuf,
    /// The trait's name.
    pub trait_name: String,
    /// Whether the trait is `pub`.
    pub is_public: bool,
    /// The method's name.
    pub method_name: String,
    /// The HTTP method, in upper case.
    pub method: String,
    /// The path without its query, as it was written: `/users/<id>`.
    pub path: String,
    /// The parameters in the query, by their names on the wire.
    pub query: Vec<String>,
    /// The headers, in lower case, with that of an idempotency key.
    pub headers: Vec<String>,
    /// The body.
    pub body: Option<DeclaredBody>,
    /// Whose credential the call carries.
    pub credential: Credential,
    /// Whether the method is `#[deprecated]`.
    pub is_deprecated: bool,
    /// What else the documentation finds the method by: `#[doc(alias = "…")]`.
    pub aliases: Vec<String>,
}

impl Declaration {
    /// Trait and method, `Users::list_users`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}::{}", self.trait_name, self.method_name)
    }

    /// The path of the method, `clerk::users::Users::list_users`: the file stands for its module. Of a
    /// file that is in no folder `src`, trait and method alone.
    #[must_use]
    pub fn path_in_crate(&self) -> String {
        let file = self.file.with_extension("");
        let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
        let source = parts.iter().rposition(|part| part == "src").map_or(parts.len(), |at| at + 1);
        let modules = parts.get(source..).unwrap_or_default().iter().map(AsRef::as_ref);
        let modules = modules.filter(|module| !["lib", "main", "mod"].contains(module));
        modules.chain([&*self.name()]).collect::<Vec<_>>().join("::")
    }

    /// Method and path, `GET /users/<id>`.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// The body of a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredBody {
    /// `json`, `form`, `multipart` or `body`.
    pub kind: String,
    /// Whether it may be left out: its argument is an `Option`.
    pub is_optional: bool,
}

/// Whose credential a call carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// The client's own.
    Client,
    /// The client's own, by a scheme that has this name in sources: `auth = scheme("project")`.
    Scheme(String),
    /// None: `auth = none`.
    None,
    /// One that is given with the call: `auth = token`.
    Argument,
}

/// The declarations of some files and folders, by file.
///
/// Folders are read with all Rust files in them, but for the files and folders of `except`. What
/// is below `#[cfg(test)]` is passed over.
///
/// # Errors
///
/// - A file or folder cannot be read, or a file is no Rust.
/// - A declaration cannot be understood; its trait and method are named.
pub fn declarations(
    paths: &[impl AsRef<Path>],
    except: &[impl AsRef<Path>],
) -> Result<Vec<Declaration>, Error> {
    let mut files = Vec::new();
    let except: Vec<_> = except.iter().map(AsRef::as_ref).collect();
    for path in paths {
        collect(path.as_ref(), &except, &mut files)?;
    }
    files.sort();
    files.dedup();
    let mut source = Source::default();
    for file in &files {
        source.read(file)?;
    }
    let declared = source.endpoints.iter().map(|endpoint| endpoint.declaration(&source.structs));
    declared.collect()
}

fn collect(path: &Path, except: &[&Path], files: &mut Vec<PathBuf>) -> Result<(), Error> {
    let cannot = |error: std::io::Error| Error::new(path.display(), error.to_string());
    if except.contains(&path) {
        return Ok(());
    }
    if std::fs::metadata(path).map_err(cannot)?.is_dir() {
        for entry in std::fs::read_dir(path).map_err(cannot)? {
            let entry = entry.map_err(cannot)?.path();
            if entry.is_dir() || entry.extension().is_some_and(|extension| extension == "rs") {
                collect(&entry, except, files)?;
            }
        }
    } else {
        files.push(path.to_owned());
    }
    Ok(())
}

/// Structs by name, with the file of each.
type Structs = HashMap<String, Vec<(PathBuf, ItemStruct)>>;

#[derive(Default)]
struct Source {
    endpoints: Vec<Endpoint>,
    structs: Structs,
}

struct Endpoint {
    file: PathBuf,
    trait_name: String,
    is_public: bool,
    method: TraitItemFn,
    annotation: Annotation,
}

impl Source {
    fn read(&mut self, file: &Path) -> Result<(), Error> {
        let cannot = |message: String| Error::new(file.display(), message);
        let text = std::fs::read_to_string(file).map_err(|error| cannot(error.to_string()))?;
        let parsed = syn::parse_file(&text).map_err(|error| cannot(error.to_string()))?;
        self.items(file, parsed.items)
    }

    fn items(&mut self, file: &Path, items: Vec<Item>) -> Result<(), Error> {
        for item in items {
            match item {
                Item::Trait(item) => self.endpoints(file, item)?,
                Item::Struct(item) => {
                    let same_name = self.structs.entry(item.ident.to_string()).or_default();
                    same_name.push((file.to_owned(), item));
                }
                Item::Mod(module) if !annotation::is_for_tests(&module.attrs) => {
                    if let Some((_, items)) = module.content {
                        self.items(file, items)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn endpoints(&mut self, file: &Path, item: ItemTrait) -> Result<(), Error> {
        let trait_name = item.ident.to_string();
        let is_public = matches!(item.vis, Visibility::Public(_));
        for item in item.items {
            let TraitItem::Fn(method) = item else { continue };
            let annotation = Annotation::of(&method.attrs).map_err(|error| {
                let place = format!("{}: {trait_name}::{}", file.display(), method.sig.ident);
                Error::new(place, error.to_string())
            })?;
            if let Some(annotation) = annotation {
                let (file, trait_name) = (file.to_owned(), trait_name.clone());
                self.endpoints.push(Endpoint { file, trait_name, is_public, method, annotation });
            }
        }
        Ok(())
    }
}

impl Endpoint {
    fn declaration(&self, structs: &Structs) -> Result<Declaration, Error> {
        let method_name = self.method.sig.ident.to_string();
        let place = format!("{}: {}::{method_name}", self.file.display(), self.trait_name);
        let cannot = |message: String| Error::new(&place, message);
        let text = |key: &str| match self.annotation.value(key) {
            Some(Value::Name(text) | Value::Text(text)) => Ok(text.clone()),
            _ => Err(cannot(format!("no `{key}`"))),
        };
        let path = text("path")?;
        let (path, query) = path.split_once('?').unwrap_or((&path, ""));
        let mut names = Vec::new();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            self.query_part(part, structs, &mut names).map_err(cannot)?;
        }
        names.extend(self.annotation.secret_queries().map(str::to_owned));
        Ok(Declaration {
            file: self.file.clone(),
            trait_name: self.trait_name.clone(),
            is_public: self.is_public,
            method_name: method_name.trim_start_matches("r#").to_owned(),
            method: text("method")?,
            path: path.to_owned(),
            query: names,
            headers: self.annotation.headers(),
            body: self.body(),
            credential: match self.annotation.value("auth") {
                None => Credential::Client,
                Some(Value::Name(name)) if name == "none" => Credential::None,
                Some(Value::Scheme(name)) => Credential::Scheme(name.clone()),
                Some(_) => Credential::Argument,
            },
            is_deprecated: annotation::has(&self.method.attrs, "deprecated"),
            aliases: annotation::aliases(&self.method.attrs),
        })
    }

    /// Adds the names on the wire of one part of a query: `<a>`, `a=<b>`, `a=1` or `<a..>`.
    fn query_part(
        &self,
        part: &str,
        structs: &Structs,
        names: &mut Vec<String>,
    ) -> Result<(), String> {
        if let Some((key, _)) = part.split_once('=') {
            names.push(key.to_owned());
            return Ok(());
        }
        let placeholder = part.strip_prefix('<').and_then(|part| part.strip_suffix('>'));
        let name = placeholder.unwrap_or(part).trim_start_matches("r#");
        let Some(spread) = name.strip_suffix("..") else {
            names.push(name.to_owned());
            return Ok(());
        };
        let argument =
            self.argument(spread).ok_or_else(|| format!("no argument `{spread}` for `{part}`"))?;
        let type_name = fields::type_name(argument)
            .ok_or_else(|| format!("the type of `{spread}` has no name: its fields are unknown"))?;
        fields::wire_names(&type_name, &self.file, structs, names)
    }

    fn argument(&self, name: &str) -> Option<&Type> {
        self.method.sig.inputs.iter().find_map(|input| match input {
            FnArg::Typed(argument) => match &*argument.pat {
                Pat::Ident(pattern) if pattern.ident == name => Some(&*argument.ty),
                _ => None,
            },
            FnArg::Receiver(_) => None,
        })
    }

    fn body(&self) -> Option<DeclaredBody> {
        ["json", "form", "multipart", "body"].into_iter().find_map(|kind| {
            let is_optional = match self.annotation.value(kind)? {
                Value::Name(name) => self.argument(name).is_some_and(fields::is_option),
                _ => false,
            };
            Some(DeclaredBody { kind: kind.to_owned(), is_optional })
        })
    }
}
