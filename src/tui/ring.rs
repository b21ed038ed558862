//! The circle of people, in seat order, clockwise from the top, with their state in words or
//! shape.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::look::Look;
use super::names::told_apart;
use super::text::{Canvas, text_width};
use super::view::View;
use crate::circle::round::Stand;
use crate::circle::{people, round};
use crate::lang::Language;
use crate::minutes::{Presence, Turn};
use crate::{app, t};

/// A name with the state beside it.
#[derive(Clone)]
pub struct Seat {
    /// What is shown.
    pub text: String,
    /// How many bytes of that are the name; the state comes behind it.
    pub name: usize,
    /// How.
    pub style: Style,
    /// Whether this person sits in the middle of the circle.
    pub middle: bool,
}

/// How many seats are at the top, on the right, at the bottom and on the left.
#[derive(Debug, PartialEq, Eq)]
struct Places {
    top: usize,
    right: usize,
    bottom: usize,
    left: usize,
}

impl Places {
    fn rows(&self) -> usize {
        usize::from(self.top > 0) + self.right.max(self.left) + usize::from(self.bottom > 0)
    }
}

/// How many rows the people take when there are at most `most`, and `width` columns.
#[must_use]
pub fn rows(view: &View<'_>, width: u16, most: u16) -> u16 {
    rows_of(&seats(view, Look::default()), width, most)
}

/// How many rows these seats take when there are at most `most`, and `width` columns.
#[must_use]
pub fn rows_of(seats: &[Seat], width: u16, most: u16) -> u16 {
    let widest = widest(seats);
    let rows = match places(seats.len(), widest, usize::from(width), usize::from(most)) {
        Some(places) => places.rows(),
        None => seats.len().div_ceil(columns(widest, usize::from(width))),
    };
    u16::try_from(rows).unwrap_or(most).min(most)
}

/// Whether every seat is seen in so many rows.
#[must_use]
pub fn fits(seats: &[Seat], width: u16, rows: u16) -> bool {
    let (widest, width, rows) = (widest(seats), usize::from(width), usize::from(rows));
    places(seats.len(), widest, width, rows).is_some()
        || seats.len().div_ceil(columns(widest, width)) <= rows
}

/// Draws the people in a circle, or in columns where a circle does not fit.
pub fn draw(canvas: &mut Canvas<'_>, view: &View<'_>, area: Rect) {
    let seats = seats(view, canvas.look);
    draw_seats(canvas, &seats, area);
}

/// Draws these seats in a circle, or in columns where a circle does not fit.
pub fn draw_seats(canvas: &mut Canvas<'_>, seats: &[Seat], area: Rect) {
    let widest = widest(seats);
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let Some(places) = places(seats.len(), widest, width, height) else {
        return in_columns(canvas, seats, widest, area);
    };
    // Whoever sits in the middle has no seat on the circle, where there is room in it.
    let (middle, others): (Vec<Seat>, Vec<Seat>) =
        seats.iter().cloned().partition(|seat| seat.middle);
    let around = self::places(others.len(), widest, width, height);
    match (middle.as_slice(), around) {
        ([seat], Some(around)) if has_room(&around, widest, text_width(&seat.text), area) => {
            in_a_circle(canvas, &others, &around, area);
            let row = area.y + area.height / 2;
            canvas.put_centred(area.x, row, area.width, &seat.text, seat.style);
        }
        // Where there is not, the sign says who it is.
        _ => in_a_circle(canvas, seats, &places, area),
    }
}

/// Whether a name fits in the middle of a circle.
fn has_room(places: &Places, widest: usize, name: usize, area: Rect) -> bool {
    let sides = places.right.max(places.left);
    let most = (usize::from(area.width) / 2)
        .saturating_sub(widest + 1)
        .min(22);
    sides > 0 && usize::from(area.height) >= 3 && 2 * arc(sides / 2, sides, most) > name + 4
}

fn widest(seats: &[Seat]) -> usize {
    let widths = seats.iter().map(|seat| text_width(&seat.text));
    widths.max().unwrap_or(0)
}

fn seats(view: &View<'_>, look: Look) -> Vec<Seat> {
    let minutes = view.minutes();
    let open = round::open(minutes);
    let speaker = round::speaker(minutes);
    let centre = open.and_then(|round| round.centre.as_ref());
    let suggested = match round::stand(minutes) {
        Some(Stand::Waiting { suggestion }) => suggestion,
        _ => None,
    };
    people::in_seat_order(minutes)
        .into_iter()
        .filter(|person| {
            people::is_here(person)
                || open.is_some_and(|round| {
                    round
                        .turns
                        .get(&person.id)
                        .is_some_and(|turn| *turn != Turn::Absent)
                })
        })
        .map(|person| {
            let turn = open.and_then(|round| round.turns.get(&person.id)).copied();
            let name = person.name.as_deref().unwrap_or_default();
            let online = person.presence == Some(Presence::Online);
            let seat = if speaker == Some(&person.id) {
                seat(name, look.speaking(), look.now())
            } else if suggested.as_ref() == Some(&person.id) {
                let begins = t!(view.language(), "screen-begins");
                seat(name, &begins, look.strong())
            } else {
                let (state, style) = state(view.language(), look, online, turn);
                seat(name, &state, style)
            };
            if centre == Some(&person.id) {
                in_the_middle(&seat, look)
            } else {
                seat
            }
        })
        .collect()
}

/// A seat with a name and a state.
#[must_use]
pub fn seat(name: &str, state: &str, style: Style) -> Seat {
    let text = if state.is_empty() {
        name.to_owned()
    } else {
        format!("{name} {state}")
    };
    Seat {
        text,
        name: name.len(),
        style,
        middle: false,
    }
}

/// The same person, in the middle of the circle.
#[must_use]
pub fn in_the_middle(seat: &Seat, look: Look) -> Seat {
    Seat {
        text: format!("{} {}", look.middle(), seat.text),
        name: look.middle().len() + 1 + seat.name,
        style: seat.style,
        middle: true,
    }
}

/// In words or a sign, what became of somebody's turn.
#[must_use]
pub fn state(language: Language, look: Look, online: bool, turn: Option<Turn>) -> (String, Style) {
    match turn {
        Some(Turn::Spoken) => (look.done().to_owned(), look.dim()),
        Some(turn @ (Turn::Passed | Turn::Later | Turn::Absent)) => {
            (app::turn_name(language, turn), look.plain())
        }
        _ if online => {
            let word = app::presence_name(language, Some(Presence::Online));
            (word, look.plain())
        }
        Some(Turn::ToCome) | None => (String::new(), look.plain()),
    }
}

/// The seats of a circle that is at most `most` rows high; `None` when there is none.
fn places(count: usize, widest: usize, width: usize, most: usize) -> Option<Places> {
    if count < 3 || widest * 2 + 3 > width {
        return None;
    }
    let fit = (width / (widest + 3)).max(1);
    for ends in 1..=fit.min(count / 2) {
        let sides = count - 2 * ends;
        let odd = sides % 2 == 1 && ends < fit;
        let (top, bottom) = (ends, ends + usize::from(odd));
        let sides = count - top - bottom;
        let places = Places {
            top,
            right: sides.div_ceil(2),
            bottom,
            left: sides / 2,
        };
        if places.rows() <= most {
            return Some(places);
        }
    }
    None
}

fn in_a_circle(canvas: &mut Canvas<'_>, seats: &[Seat], places: &Places, area: Rect) {
    let rows = places.rows();
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let above = (height - rows.min(height)) / 2;
    let row = |n: usize| area.y + u16::try_from(above + n).unwrap_or(0);
    let (top, rest) = seats.split_at(places.top);
    let (right, rest) = rest.split_at(places.right);
    let (bottom, left) = rest.split_at(places.bottom);
    in_a_row(canvas, top.iter(), area, row(0));
    in_a_row(canvas, bottom.iter().rev(), area, row(rows - 1));
    let widest = right
        .iter()
        .chain(left)
        .map(|seat| text_width(&seat.text))
        .max()
        .unwrap_or(0);
    let most = (width / 2).saturating_sub(widest + 1).min(22);
    let sides = places.right.max(places.left);
    for n in 0..sides {
        let away = u16::try_from(arc(n, sides, most)).unwrap_or(0);
        let middle = area.x + area.width / 2;
        if let Some(seat) = right.get(n) {
            let x = middle + away + 1;
            canvas.put(
                x,
                row(n + 1),
                area.right().saturating_sub(x),
                &seat.text,
                seat.style,
            );
        }
        if let Some(seat) = left
            .len()
            .checked_sub(n + 1)
            .and_then(|place| left.get(place))
        {
            let end = middle.saturating_sub(away);
            canvas.put_right(end, row(n + 1), end - area.x, &seat.text, seat.style);
        }
    }
}

/// How far from the middle side row `n` of `sides` begins, on an arc that is at most `most` wide.
fn arc(n: usize, sides: usize, most: usize) -> usize {
    // Twice the distance from the middle row, so that it is whole.
    let off = (2 * n + 1).abs_diff(sides);
    let full = (sides + 1).pow(2);
    let part = (full - off * off) * most * most / full;
    part.isqrt()
}

fn in_a_row<'a>(
    canvas: &mut Canvas<'_>,
    seats: impl Iterator<Item = &'a Seat>,
    area: Rect,
    row: u16,
) {
    let seats: Vec<&Seat> = seats.collect();
    let words: usize = seats.iter().map(|seat| text_width(&seat.text)).sum();
    let gaps = seats.len().saturating_sub(1);
    let room = usize::from(area.width).saturating_sub(words);
    let gap = room.checked_div(gaps).map_or(0, |gap| gap.min(8));
    let used = words + gap * gaps;
    let before = usize::from(area.width).saturating_sub(used) / 2;
    let mut x = area.x + u16::try_from(before).unwrap_or(0);
    for seat in seats {
        let room = area.right().saturating_sub(x);
        x += canvas.put(x, row, room, &seat.text, seat.style);
        x += u16::try_from(gap).unwrap_or(0);
    }
}

/// The fewest columns in which a name still says something.
const LEAST_SEAT: usize = 5;

/// How many columns of names stand beside each other.
fn columns(widest: usize, width: usize) -> usize {
    (width / (widest + 2).max(1)).max(1)
}

fn in_columns(canvas: &mut Canvas<'_>, seats: &[Seat], widest: usize, area: Rect) {
    let width = usize::from(area.width);
    // One long name does not push others out of sight: rather names are cut, and the cut is seen.
    let needed = seats.len().div_ceil(usize::from(area.height).max(1));
    let most = (width / LEAST_SEAT).max(1);
    let columns = columns(widest, width).max(needed).min(most);
    let height = seats.len().div_ceil(columns).max(1);
    let wide = area.width / u16::try_from(columns).unwrap_or(1).max(1);
    let room = wide.saturating_sub(1);
    // The state is shown whole, or else not: half of it beside half a name says neither.
    let states = seats.iter().map(|seat| {
        let (name, state) = seat.text.split_at(seat.name.min(seat.text.len()));
        let beside = u16::try_from(text_width(state)).unwrap_or(0);
        let fits = text_width(&seat.text) <= usize::from(room) || beside + 2 <= room;
        if fits {
            (name, state, beside)
        } else {
            (name, "", 0)
        }
    });
    let states: Vec<(&str, &str, u16)> = states.collect();
    let names: Vec<(&str, usize)> = states
        .iter()
        .map(|(name, _, beside)| (*name, usize::from(room - beside)))
        .collect();
    let names = told_apart(&names, canvas.look.cut());
    for (n, (seat, (name, (_, state, beside)))) in
        seats.iter().zip(names.iter().zip(&states)).enumerate()
    {
        let (column, row) = (n / height, n % height);
        let row = area.y + u16::try_from(row).unwrap_or(u16::MAX);
        if row < area.bottom() {
            let x = area.x + wide * u16::try_from(column).unwrap_or(0);
            let used = canvas.put(x, row, room - beside, name, seat.style);
            canvas.put(x + used, row, *beside, state, seat.style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_has_a_seat_and_the_circle_fits() {
        for count in 3..=40 {
            for most in 2..20 {
                let Some(places) = places(count, 12, 66, most) else {
                    continue;
                };
                let sum = places.top + places.right + places.bottom + places.left;
                assert_eq!(sum, count, "{places:?}");
                assert!(places.rows() <= most, "{count} in {most}: {places:?}");
            }
        }
        assert_eq!(
            places(7, 12, 66, 9),
            Some(Places {
                top: 1,
                right: 2,
                bottom: 2,
                left: 2
            })
        );
        assert_eq!(places(40, 12, 20, 9), None);
    }
}
