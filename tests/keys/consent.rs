//! The consent process by keys: one key goes on, Enter shows the choices, answers stay on the line
//! when they cannot be taken.

use super::desk::{Desk, begun, check};

/// A proposal is on the table, at its first step.
fn proposed() -> Desk {
    begun().press("<C-d>We ask first<Enter>")
}

/// Everyone is asked; Bram first.
fn asking() -> Desk {
    proposed().press("<C-d><C-d><C-d><C-d><C-d><C-d>Bram<Enter>")
}

#[test]
fn one_key_proposes_and_then_goes_on() {
    let desk = check(
        proposed(),
        "",
        "hint~ Ctrl+D: on to the clarifying round\nfooter~ Ctrl+D next step\nprompt: true",
    );
    let desk = check(desk, "<C-d>", "hint~ Enter\nprompt: true");
    let desk = check(desk, "<Enter>", "prompt: false\nfooter~ Ctrl+D next step");
    check(
        desk,
        "<C-d>",
        "said~ Not everyone has been asked in this round. Ctrl+D once more goes on",
    );
}

#[test]
fn enter_shows_the_choices_while_nobody_has_the_turn() {
    let desk = check(
        proposed(),
        "<Enter>",
        "top: menu Consent\nrows~ step | amend | step-back | decide | leave-open | proposals",
    );
    let desk = check(desk, "a", "asking: amend\nline: We ask first");
    check(
        desk,
        " always<Enter>",
        "asking: nothing\nsaid~ New wording of the proposal: We ask first always",
    );
}

#[test]
fn an_answer_is_a_number_and_enter_and_an_empty_enter_only_explains() {
    let desk = check(
        asking(),
        "",
        "now: Bram\nhint~ Bram: 1 no objection\nfooter~ 1 consent  2 … concern  3 … objection",
    );
    let desk = check(desk, "<C-p>", "footer! 1 consent");
    let desk = desk.press("<Esc>");
    let desk = check(
        desk,
        "<Enter>",
        "now: Bram\nsaid~ An empty Enter is no answer",
    );
    let desk = check(desk, "1", "hint: Enter: Bram: no objection");
    let desk = check(desk, "<Enter>", "now: Sam\nline:");
    let desk = check(desk, "2", "hint~ What is the concern of Sam?");
    let desk = check(desk, "<Enter>", "now: Sam\nline: 2");
    let desk = check(desk, " time<Enter>", "now: Anna\nline:");
    check(
        desk,
        "3 we forget the parents",
        "hint~ Anna: objection. The reason stays covered",
    );
}

#[test]
fn the_answer_belongs_to_whom_its_first_character_was_typed_at() {
    let desk = check(asking(), "3 too fa<C-g>", "now: Bram");
    let desk = desk.press("<Esc>");
    let desk = check(desk, "<C-l>", "now: Sam\nline: 3 too fa\nwhose: Bram");
    check(desk, "st<Enter>", "now: Sam\nsaid~ Bram: objection\nline:");
}

#[test]
fn who_does_not_decide_keeps_what_was_typed() {
    let desk = asking().press("3 no");
    let desk = check(
        desk,
        "<Esc>/decides bram no<Enter>",
        "now: Anna\nsaid~ Bram does not decide",
    );
    check(
        desk,
        "/answer bram 3 no<Enter>",
        "said~ Bram does not decide with the circle\nline: /answer bram 3 no",
    );
}

#[test]
fn objections_are_met_and_closed_from_the_menu() {
    let desk = asking().press("3 too fast<Enter>1<Enter>1<Enter>1<Enter>");
    let desk = check(desk, "", "hint~ Ctrl+D: hear the objection");
    let desk = check(desk, "<C-d>", "prompt: true\nhint~ How do we meet it?");
    let desk = check(desk, "<Enter>", "rows~ met | resolved | reason | amend");
    let desk = check(desk, "m", "asking: met");
    let desk = check(
        desk,
        "we wait<Enter>",
        "hint~ Does Bram say that it is resolved?",
    );
    let desk = check(
        desk,
        "<Enter>s",
        "said~ Bram says: my objection is resolved",
    );
    check(desk, "<C-d>", "top: choice decide\nchosen: adopted");
}

#[test]
fn a_decision_is_completed_one_question_at_a_time_and_each_may_be_left_out() {
    let desk = asking().press("1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d>");
    let desk = check(
        desk,
        "<Enter>",
        "said~ D1 decision, adopted\nasking: review\nhint~ An empty Enter leaves it out",
    );
    let desk = check(desk, "<Enter>", "top~ who does it");
    let desk = check(desk, "<Down><Enter>", "said~ Bram\nasking: measure");
    let desk = check(desk, "we count it<Enter>", "top~ source");
    let desk = check(desk, "<Esc>", "asking: term");
    let desk = check(
        desk,
        "<Enter>",
        "asking: nothing\nlayers: 0\nhint~ Ctrl+D: on with the agenda item",
    );
    let desk = check(desk, "<Enter>", "top: menu Entry");
    check(desk, "<Esc><C-d>", "item: Welcome\nhint~ Type");
}

#[test]
fn words_to_say_come_back() {
    let desk = check(asking(), "", "prompt: false");
    let desk = check(
        desk,
        "<F7>",
        "top~ text Read the prompt again\nrows~ I ask each of you\nrows~ We ask first",
    );
    check(desk, "<F7>", "layers: 0");
}

#[test]
fn all_answers_are_read_back_however_small_the_screen_is() {
    let desk = asking().press("1<Enter>2 it takes time<Enter>1<Enter>1<Enter><C-d>");
    let desk = check(
        desk,
        "<F7>",
        "rows~ Sam: no objection, but a concern: it takes time",
    );
    let desk = check(desk, "<Down>", "top~ from 1");
    check(desk, "<Esc><F5><F7>", "layers: 0\nsaid~ F5 first");
}

#[test]
fn several_proposals_are_chosen_from_a_list() {
    let desk = proposed().press("/propose We meet on Fridays<Enter>");
    let desk = check(desk, "<Enter>", "rows~ take-up");
    let desk = check(desk, "u", "top~ choice take up\nrows~ 1  We ask first");
    check(desk, "<Enter>", "layers: 0\nsaid~ proposal 1");
}

#[test]
fn the_next_item_waits_for_an_open_proposal() {
    let desk = check(proposed(), "<PgDn>", "item: Welcome\nsaid~ unfinished");
    let desk = check(desk, "<PgDn>", "item: Stories");
    check(
        desk,
        "<PgUp>",
        "item: Welcome\nhint~ Ctrl+D: on to the clarifying round",
    );
}

#[test]
fn a_decision_beside_the_proposal_says_so() {
    check(
        proposed(),
        "! we eat at six",
        "hint~ noted beside the proposal, which stays open: Ctrl+D goes on with it",
    );
}

#[test]
fn what_was_left_out_stands_in_the_closing_view_each_one_enter_away() {
    let desk = asking().press("1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d><Enter>");
    // Every question is left out.
    let desk = desk.press("<Enter><Esc><Enter><Esc><Enter>");
    let desk = check(
        desk,
        "/close<Enter>",
        "top: list Closing\nrows~ D1 We ask first: who sees to it?\nrows~ D1 We ask first: how will we know that it works?",
    );
    let desk = check(desk, "", "chosen~ D1 We ask first: when do we look again?");
    let desk = check(desk, "<Down>", "chosen~ who sees to it?");
    let desk = check(
        desk,
        "<Enter>S<Enter>",
        "top: list Closing\nrows! who sees to it?\nrows~ Sam",
    );
    let desk = check(desk, "", "chosen~ how will we know that it works?");
    check(
        desk,
        "<Enter>we ask Sam<Enter>",
        "top: list Closing\nrows! how will we know",
    );
}

#[test]
fn a_key_does_not_take_the_line_away_from_a_question() {
    let desk = asking().press("1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d><Enter>");
    let desk = check(desk, "in two", "asking: review\nline: in two");
    let desk = check(
        desk,
        "<C-r>",
        "asking: review\nline: in two\nlayers: 0\nsaid~ First what the line asks: type it, or skip it",
    );
    let desk = check(desk, "<C-d>", "asking: review\nline: in two\nsaid~ First");
    check(
        desk,
        " weeks<Enter>",
        "said~ D1 changed: review\ntop~ who does it",
    );
    let desk = check(proposed(), "<Enter>a", "asking: amend");
    let desk = check(desk, "<C-d>", "asking: amend\nsaid~ or leave it with Esc");
    check(desk, "<Esc><C-d>", "asking: nothing\nhint~ Enter");
}

#[test]
fn the_key_that_goes_on_leaves_out_what_is_still_asked() {
    let desk = asking().press("1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d><Enter>");
    let desk = check(desk, "", "asking: review");
    let desk = check(
        desk,
        "<C-d>",
        "asking: nothing\nlayers: 0\nitem: Welcome\nsaid! First",
    );
    // Nothing of it is forgotten.
    check(
        desk,
        "/close<Enter>",
        "top: list Closing\nrows~ who sees to it?",
    );
    // Where a list asks, the same.
    let desk = asking().press("1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d><Enter>");
    let desk = check(desk, "in two weeks<Enter>", "top~ who does it");
    check(desk, "<C-d>", "asking: nothing\nlayers: 0\nitem: Welcome");
}

#[test]
fn what_was_still_asked_about_a_decision_is_asked_again_after_a_kill() {
    let desk = asking().press("1<Enter>1<Enter>1<Enter>1<Enter><C-d><C-d><Enter>");
    let desk = check(desk, "in two weeks<Enter>", "top~ who does it");
    let desk = check(desk.opened_again(), "", "top~ who does it");
    let desk = check(desk, "<Esc>", "asking: measure");
    let desk = check(desk.opened_again(), "<Esc>", "asking: measure");
    let desk = check(desk, "we count it<Enter>", "top~ source");
    check(
        desk.opened_again(),
        "<Esc>",
        "top~ source\nrows~ experience",
    );
}

#[test]
fn a_command_typed_where_it_is_asked_for_is_no_part_of_the_text() {
    let desk = begun().press("<C-d>");
    let desk = check(
        desk,
        "/propose We ask first<Enter>",
        "asking: nothing\nsaid~ Proposal on the table: We ask first.",
    );
    check(desk, "<Enter>a", "line: We ask first");
}

#[test]
fn the_hint_says_who_proposes() {
    let desk = check(begun(), "<C-d>@sam We ask first", "hint~ proposal of Sam");
    check(
        desk,
        "<Enter>",
        "said~ table: We ask first\nasking: nothing",
    );
    let desk = check(begun(), "<C-d>@zoe We", "hint~ Nobody here is called");
    check(desk, "<Enter>", "asking: propose\nline: @zoe We");
}

#[test]
fn a_silence_comes_before_the_steps_of_a_proposal() {
    let desk = check(
        proposed(),
        "/silence 2<Enter>",
        "footer~ Enter silence over\nfooter! Ctrl+D next step",
    );
    check(desk, "<Enter>", "layers: 0\nfooter~ Ctrl+D next step");
    let desk = asking().press("/silence 2<Enter>");
    let desk = check(desk, "", "footer! 1 consent");
    check(desk, "<Enter>", "now: Bram\nfooter~ 1 consent");
}

#[test]
fn the_footer_shows_the_next_step_only_where_it_can_be_taken() {
    check(asking(), "", "footer! Ctrl+D next step");
    let desk = asking().press("3 too soon<Enter>1<Enter>1<Enter>1<Enter>");
    let desk = check(desk, "", "footer~ Ctrl+D next step\nprompt: true");
    let desk = check(
        desk,
        "<C-d>",
        "footer! Ctrl+D next step\nfooter~ Enter choices",
    );
    check(desk, "<Enter>", "top: menu Consent");
}

#[test]
fn a_late_objection_is_one_enter_away_from_being_taken_up() {
    let desk = asking().press("1<Enter>1<Enter>1<Enter>/out lieke<Enter>");
    let desk = desk.press("<C-d><C-d><Enter><Esc><Esc><Esc><Esc><Esc><Esc>");
    let desk = desk.press("<C-d>/answer lieke 3 too soon<Enter>");
    let desk = check(
        desk,
        "",
        "said~ Lieke: objection. The decision stands already",
    );
    let desk = check(
        desk,
        "/close<Enter>",
        "top: list Closing\nrows~ Lieke objected later",
    );
    let desk = check(desk, "<Down>", "chosen~ Lieke objected later");
    check(
        desk,
        "<Enter>",
        "layers: 0\nhint~ Ctrl+D: on to the clarifying round",
    );
}
