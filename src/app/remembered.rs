//! What follows from the minutes alone and takes a while to work out: once for each change of them,
//! however often a frame asks for it.

use std::cell::RefCell;
use std::rc::Rc;

/// Something that was worked out, with what it was worked out from: a version of the minutes, and
/// whatever else it depends on.
#[derive(Debug, Clone)]
pub(super) struct Remembered<K, T>(RefCell<Option<(K, Rc<T>)>>);

impl<K, T> Default for Remembered<K, T> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: PartialEq, T> Remembered<K, T> {
    /// What was worked out from the same before, or else what `make` works out now.
    pub fn get(&self, from: K, make: impl FnOnce() -> T) -> Rc<T> {
        if let Some((known, result)) = &*self.0.borrow()
            && *known == from
        {
            return Rc::clone(result);
        }
        let result = Rc::new(make());
        self.0.replace(Some((from, Rc::clone(&result))));
        result
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn it_is_worked_out_once_for_each_version() {
        let times = Cell::new(0);
        let remembered = Remembered::default();
        let get = |version: u64| {
            *remembered.get(version, || {
                times.set(times.get() + 1);
                version * 10
            })
        };
        assert_eq!([get(1), get(1), get(1)], [10; 3]);
        assert_eq!(times.get(), 1);
        assert_eq!([get(2), get(2)], [20; 2]);
        assert_eq!(times.get(), 2);
        // An older one is not kept: minutes only go on.
        assert_eq!(get(1), 10);
        assert_eq!(times.get(), 3);
    }
}
