//! How much is read of a file, and of one value in it.

use serde_json::Value;

use super::ReadError;

/// How many arrays and objects may stand within the value of one field: the other live values of
/// a field stand deeper in the file than the field itself, and must be readable there too.
const DEPTH_AROUND_A_VALUE: usize = 6;

/// How much is read at most, so that a broken or hostile file cannot take all memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// Bytes of a file.
    pub bytes: usize,
    /// Arrays and objects within each other.
    pub depth: usize,
    /// Values of all kinds together, names of fields included.
    pub values: usize,
    /// Records of all kinds together.
    pub records: usize,
    /// Fields and elements of sets of all records together: nine for each of as many records as there
    /// may be, so that no file takes more than 256 MiB.
    pub cells: usize,
    /// Bytes of one text.
    pub field: usize,
}

impl Caps {
    /// The caps of the format.
    pub const FORMAT: Self = Self {
        bytes: 16 << 20,
        depth: 32,
        values: 2_000_000,
        records: 50_000,
        cells: 450_000,
        field: 64 << 10,
    };

    /// Whether a file of `size` bytes may be read at all; to be asked before reading it.
    ///
    /// # Errors
    /// [`ReadError::TooLarge`] when it may not.
    pub fn allow(&self, size: u64) -> Result<(), ReadError> {
        if size > self.bytes as u64 {
            let most = self.bytes;
            return Err(ReadError::TooLarge { size, most });
        }
        Ok(())
    }

    /// Whether so many cells may be read.
    pub(super) fn allow_cells(&self, found: usize) -> Result<(), ReadError> {
        if found > self.cells {
            let most = self.cells;
            return Err(ReadError::TooManyValues { found, most });
        }
        Ok(())
    }

    /// Whether a cell with that value is small enough.
    ///
    /// # Errors
    /// What is too much.
    pub(super) fn check(&self, cell: &str, value: Option<&Value>) -> Result<(), String> {
        let (depth, longest) = value.map_or((0, 0), extent);
        if longest.max(cell.len()) > self.field {
            return Err(format!("a text is longer than {} bytes", self.field));
        }
        let most = self.depth - DEPTH_AROUND_A_VALUE;
        if depth > most {
            return Err(format!(
                "arrays and objects stand {depth} deep in each other; at most {most} can be read"
            ));
        }
        Ok(())
    }
}

/// How deep arrays and objects stand in a value, and the bytes of its longest text.
fn extent(value: &Value) -> (usize, usize) {
    let around = |inner: (usize, usize), (depth, longest): (usize, usize)| {
        (inner.0.max(depth), inner.1.max(longest))
    };
    let (depth, longest) = match value {
        Value::String(text) => return (0, text.len()),
        Value::Array(elements) => elements.iter().map(extent).fold((0, 0), around),
        Value::Object(entries) => entries
            .iter()
            .flat_map(|(key, value)| [(0, key.len()), extent(value)])
            .fold((0, 0), around),
        _ => return (0, 0),
    };
    (depth + 1, longest)
}
