//! Counts the code that the compiler writes.

use std::path::Path;

use object::{Object as _, ObjectSection as _};

/// Counts the lines of LLVM IR inside functions, as `cargo llvm-lines` does. Each instruction
/// counts; labels and the arms of a `switch` do not.
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

/// Counts the bytes of machine code.
pub(super) fn text(file: &Path) -> u64 {
    let bytes = std::fs::read(file).expect("an object file");
    let object = object::File::parse(&*bytes).expect("an object file");
    let code = object.sections().filter(|section| section.kind() == object::SectionKind::Text);
    code.map(|section| section.size()).sum()
}
