//! Making ids that keep their order when clocks do not.

use uuid::Uuid;

use super::Id;
use super::chance::Chance;

/// Ids later than this (the year 2500) are taken for forged: they do not push ours forward.
const LATEST_BELIEVED_MS: u64 = 16_725_225_600_000;

/// The milliseconds since 1970 that an id of kring's carries.
pub(super) fn milliseconds(id: &Id) -> Option<u64> {
    let uuid = Uuid::try_parse(id.as_str())
        .ok()
        .filter(|uuid| uuid.get_version_num() == 7)?;
    let (seconds, nanos) = uuid.get_timestamp()?.to_unix();
    let ms = seconds * 1000 + u64::from(nanos) / 1_000_000;
    (ms <= LATEST_BELIEVED_MS).then_some(ms)
}

/// A `UUIDv7` of that moment.
pub(super) fn id_at(ms: u64, chance: &mut dyn Chance) -> Id {
    let mut random = [0; 10];
    chance.fill(&mut random);
    let uuid = uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid();
    Id::new(uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_carries_its_moment() {
        let id = id_at(1_763_700_000_123, &mut |bytes: &mut [u8]| bytes.fill(7));
        assert_eq!(milliseconds(&id), Some(1_763_700_000_123));
        assert_eq!(milliseconds(&Id::new("by hand")), None);
    }

    #[test]
    fn an_id_of_the_far_future_is_not_believed() {
        let id = id_at((1 << 48) - 1, &mut |bytes: &mut [u8]| bytes.fill(0));
        assert_eq!(milliseconds(&id), None);
    }
}
