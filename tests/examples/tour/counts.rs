//! How many operations of each vendor's document are declared.

use std::path::Path;

use auth_openapi::{Document, Error, Plan, Status, declarations};

/// The plans, and what their documents describe.
const PLANS: [(&str, &str); 5] = [
    ("clerk", "Clerk's Backend API"),
    ("svix", "Svix's API"),
    ("descope", "Descope's API"),
    ("passage", "Passage's management API"),
    ("passage-auth", "Passage's authentication API"),
];

/// Prints a row for each document.
pub(crate) fn print() -> Result<(), Error> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../auth-providers/openapi");
    for (name, api) in PLANS {
        let plan = Plan::read(folder.join(name).with_extension("toml"))?;
        let document = Document::read(&plan.document)?;
        let declared = declarations(&plan.sources, &plan.except)?;
        let status = Status::new(name, &document, &declared, &plan);
        println!("{api:28} {} of {} declared", status.declared(), status.documented());
    }
    Ok(())
}
