//! What the compiler writes, counted.

use std::path::Path;

use object::{Object as _, ObjectSection as _};

/// The lines of LLVM IR that stand in functions, counted as `cargo llvm-lines` does: the
/// instructions, without labels and without the arms of a `switch`.
pub(super) fn lines(file: &Path) -> usize {
    let text = std::fs::read_to_string(file).expect("LLVM IR");
    let mut is_inside = false;
    let mut count = 0;
    for line in text.lines() {
        if line.starts_with("define ") {
            is_inside = true;
        } else if line == "}" {
            is_inside = false;
        } else if is_inside && line.starts_with(' ') && !line.starts_with("   ") {
            count += 1;
        }
    }
    count
}

/// The bytes of machine code.
pub(super) fn text(file: &Path) -> u64 {
    let bytes = std::fs::read(file).expect("an object file");
    let object = object::File::parse(&*bytes).expect("an object file");
    let code = object.sections().filter(|section| section.kind() == object::SectionKind::Text);
    code.map(|section| section.size()).sum()
}
