//! A drawn screen as a picture: SVG, cell by cell, the same bytes for the same screen.
//!
//! Every run of text is as wide as its cells whatever font there is; lines and blocks are drawn as
//! shapes, so that boxes close. Wide characters stand in their own two cells.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

/// The width and the height of a cell, and of the air around the screen.
const WIDE: u16 = 8;
const HIGH: u16 = 18;
const AIR: u16 = 12;

const FONTS: &str =
    "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";
const GROUND: &str = "#1b1f27";
const TEXT: &str = "#d8dee9";

/// The whole picture. `title` is what it is called, `told` what somebody who cannot see it hears.
pub fn svg(buffer: &Buffer, cursor: Option<Position>, title: &str, told: &str) -> String {
    let area = buffer.area;
    let (width, height) = (area.width * WIDE + 2 * AIR, area.height * HIGH + 2 * AIR);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-labelledby=\"title told\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"told\">{}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g font-family=\"{FONTS}\" font-size=\"13\" xml:space=\"preserve\">\n",
        escaped(title),
        escaped(told)
    );
    for y in area.top()..area.bottom() {
        row(&mut out, buffer, y);
    }
    out.push_str("</g>\n");
    if let Some(Position { x, y }) = cursor {
        let (x, y) = (left(x), top(y));
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{}\" width=\"2\" height=\"{}\" fill=\"{TEXT}\"/>",
            y + 1,
            HIGH - 2
        );
    }
    out.push_str("</svg>\n");
    out
}

fn left(x: u16) -> u16 {
    AIR + x * WIDE
}

fn top(y: u16) -> u16 {
    AIR + y * HIGH
}

/// How many cells from here on to the right are alike.
fn alike(buffer: &Buffer, x: u16, y: u16, same: impl Fn(&Cell) -> bool) -> u16 {
    let right = buffer.area.right();
    let end = (x..right).find(|x| !same(&buffer[(*x, y)]));
    end.unwrap_or(right) - x
}

/// What stands next to each other and looks the same.
struct Run {
    x: u16,
    cells: u16,
    text: String,
    look: (String, bool),
}

fn row(out: &mut String, buffer: &Buffer, y: u16) {
    let area = buffer.area;
    let mut run: Option<Run> = None;
    let mut x = area.left();
    while x < area.right() {
        let cell = &buffer[(x, y)];
        let wide = cell.symbol().cell_width().max(1);
        let is_reversed = |cell: &Cell| cell.modifier.contains(Modifier::REVERSED);
        let reversed = is_reversed(cell);
        let before = x.checked_sub(1).map(|x| &buffer[(x, y)]);
        if reversed && !before.is_some_and(is_reversed) {
            let cells = alike(buffer, x, y, is_reversed);
            let _ = writeln!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{HIGH}\" fill=\"{TEXT}\"/>",
                left(x),
                top(y),
                cells * WIDE
            );
        }
        let (colour, bold) = look(cell);
        let alone = wide > 1 || !cell.symbol().is_ascii();
        let same = |other: &Cell| other.symbol() == cell.symbol() && look(other) == look(cell);
        // Only what goes on to the right is drawn in one piece.
        let cells = match cell.symbol() {
            "─" | "█" | "░" => alike(buffer, x, y, same),
            _ => 1,
        };
        if let Some(shape) = shape(cell.symbol(), [left(x), top(y), cells * WIDE], colour) {
            write_run(out, run.take(), y);
            out.push_str(&shape);
            x += cells;
            continue;
        }
        if cell.symbol() == " " {
            // One space between words keeps them together; more of them part them.
            let goes_on = x + 1 < area.right() && {
                let next = &buffer[(x + 1, y)];
                let plain = next.symbol().is_ascii() && next.symbol() != " ";
                plain && !reversed && run.as_ref().is_some_and(|run| run.look == looks(next))
            };
            match &mut run {
                Some(run) if goes_on => {
                    run.text.push(' ');
                    run.cells += 1;
                }
                _ => write_run(out, run.take(), y),
            }
        } else {
            let same = run
                .as_ref()
                .is_some_and(|run| run.look == looks(cell) && !alone);
            if !same {
                write_run(out, run.take(), y);
            }
            let run = run.get_or_insert_with(|| Run {
                x,
                cells: 0,
                text: String::new(),
                look: (colour.to_owned(), bold),
            });
            run.text.push_str(cell.symbol());
            run.cells += wide;
            if alone {
                write_run(out, Some(std::mem::replace(run, empty())), y);
                // Nothing is added to what stands alone.
                run.cells = 0;
            }
        }
        if run.as_ref().is_some_and(|run| run.cells == 0) {
            run = None;
        }
        x += wide;
    }
    write_run(out, run, y);
}

fn empty() -> Run {
    Run {
        x: 0,
        cells: 0,
        text: String::new(),
        look: (String::new(), false),
    }
}

fn write_run(out: &mut String, run: Option<Run>, y: u16) {
    let Some(run) = run.filter(|run| run.cells > 0) else {
        return;
    };
    let weight = if run.look.1 {
        " font-weight=\"bold\""
    } else {
        ""
    };
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\"{weight}>{}</text>",
        left(run.x),
        top(y) + 13,
        run.cells * WIDE,
        run.look.0,
        escaped(&run.text)
    );
}

fn looks(cell: &Cell) -> (String, bool) {
    let (colour, bold) = look(cell);
    (colour.to_owned(), bold)
}

/// The colour of what is written, and whether it is bold.
fn look(cell: &Cell) -> (&'static str, bool) {
    let has = |modifier| cell.modifier.contains(modifier);
    let colour = match cell.fg {
        _ if has(Modifier::REVERSED) => GROUND,
        Color::Cyan => "#88d3e6",
        Color::Green => "#a3cf8b",
        Color::Yellow => "#f0cf81",
        Color::Red => "#f28b8b",
        _ if has(Modifier::DIM) => "#929dae",
        _ if has(Modifier::BOLD) => "#ffffff",
        _ => TEXT,
    };
    (colour, has(Modifier::BOLD))
}

/// Lines and blocks as shapes, at a place and so wide; nothing for other signs.
fn shape(symbol: &str, [x, y, width]: [u16; 3], colour: &str) -> Option<String> {
    let (mx, my) = (x + WIDE / 2, y + HIGH / 2);
    let (rx, by) = (x + width, y + HIGH);
    let path = match symbol {
        "─" => format!("M{x} {my}H{rx}"),
        "│" => format!("M{mx} {y}V{by}"),
        "┌" => format!("M{rx} {my}H{mx}V{by}"),
        "┐" => format!("M{x} {my}H{mx}V{by}"),
        "└" => format!("M{rx} {my}H{mx}V{y}"),
        "┘" => format!("M{x} {my}H{mx}V{y}"),
        "├" => format!("M{mx} {y}V{by}M{mx} {my}H{rx}"),
        "┤" => format!("M{mx} {y}V{by}M{mx} {my}H{x}"),
        "█" | "░" => {
            let faint = if symbol == "░" {
                " fill-opacity=\"0.3\""
            } else {
                ""
            };
            return Some(format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{HIGH}\" fill=\"{colour}\"{faint} \
                 shape-rendering=\"crispEdges\"/>\n"
            ));
        }
        _ => return None,
    };
    Some(format!(
        "<path d=\"{path}\" stroke=\"{colour}\" fill=\"none\"/>\n"
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn a_wide_character_takes_two_cells_and_what_follows_stands_behind_it() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
        buffer.set_string(0, 0, "a<你b", Style::new());
        let drawn = svg(&buffer, None, "t", "d");
        assert!(drawn.contains(">a&lt;</text>"), "{drawn}");
        assert!(
            drawn.contains("x=\"28\" y=\"25\" textLength=\"16\""),
            "{drawn}"
        );
        assert!(
            drawn.contains("x=\"44\" y=\"25\" textLength=\"8\""),
            "{drawn}"
        );
    }
}
