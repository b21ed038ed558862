mod broken;
mod files;
mod laws;
mod own;
mod shipped;
mod words;

/// A small plan of a person's own; `%` stands for what a test puts in the second item.
const OWN: &str = r#"{
  "format": "kring-plan/1",
  "title": {"nl": "Onze kring"},
  "agenda": [
    {"title": {"nl": "Welkom"}, "minutes": 10},
    {"title": {"nl": "Ronde"}, "minutes": 20%}
  ]
}"#;

fn own(more_in_second_item: &str) -> String {
    OWN.replace('%', more_in_second_item)
}
