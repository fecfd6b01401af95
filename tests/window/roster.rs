//! Who a coach's athletes are, before the real window: from a pasted list and from a file, one by a form, and one erased.

use std::fs;

use serde_json::json;

use super::coach::open;
use super::past::kept;
use super::sitting::{CONTROL, ENTER, Sitting};

#[test]
fn a_pasted_list_is_read_first_and_then_stands_on_the_board() {
    let folder = tempfile::tempdir().unwrap();
    drop(kept(&folder, 1));
    let Some(sitting) = open(folder, "coach") else {
        return;
    };
    sitting.wait_for_screen("start");
    sitting.press_on("person");
    sitting.wait_for_screen("settings");
    sitting.window.find("[data-setting=coach] input");
    sitting.window.run("document.querySelector('[data-setting=coach] input').focus()");
    sitting.window.press(' ');
    sitting.to_board();
    sitting.photograph("empty");
    sitting.press_on("add-names");
    sitting.wait_for_screen("names");
    sitting.type_into("names", "");
    for name in ["Tomas Bauer", "Priya Nair", "tomas bauer"] {
        sitting.type_keys(name);
        sitting.window.press(ENTER);
    }
    sitting.window.find("main[data-found='2']");
    sitting.photograph("names");
    sitting.press_on("add-all");
    sitting.window.find("main[data-screen=board][data-athletes='2']");
    assert_eq!(sitting.names_on_the_board(), ["Priya Nair", "Tomas Bauer"]);
    sitting.press_on("add-athlete");
    sitting.wait_for_screen("athlete-form");
    sitting.press_on("save-athlete");
    sitting.window.find("[data-field=name][aria-invalid=true]");
    sitting.window.wait_for("the focus on the name", || {
        (sitting.window.run("return document.activeElement.dataset.field ?? ''") == json!("name")).then_some(())
    });
    sitting.photograph("form-wrong");
    sitting.type_into("name", "Lea Moreau");
    sitting.press_on("save-athlete");
    sitting.window.find("main[data-screen=board][data-athletes='3']");
    sitting.photograph("new");
    names_come_from_a_file(&sitting);
    one_is_erased_whole(&sitting);
}

/// With groups and racks, somebody who is here already, and a line that can not be believed.
fn names_come_from_a_file(sitting: &Sitting) {
    let files = tempfile::tempdir().unwrap();
    let path = files.path().join("names.csv");
    let long = "x".repeat(200);
    let rows =
        format!("Name,Group,Rack\nAna Souza,Morning,4\nLEA MOREAU,Morning,4\n\"Diallo, Bo\",Evening,\n{long},,\n");
    fs::write(&path, rows).unwrap();
    sitting.press_on("add-names");
    sitting.wait_for_screen("names");
    sitting.window.send("[data-field=names-file]", path.to_str().unwrap());
    sitting.window.find("main[data-found='2'] .err");
    sitting.photograph("names-file");
    sitting.press_on("add-all");
    sitting.window.find("main[data-screen=board][data-athletes='5']");
    assert!(sitting.names_on_the_board().contains(&"Diallo, Bo".to_owned()));
}

/// Only who types the name erases; the board then has one fewer.
fn one_is_erased_whole(sitting: &Sitting) {
    let look = "tr[data-person]:first-of-type [data-look]";
    let name = sitting.window.text(&sitting.window.find(look));
    sitting.window.run(&format!("document.querySelector({look:?}).focus()"));
    sitting.window.press(ENTER);
    sitting.wait_for_screen("athlete");
    sitting.press_on("erase-athlete");
    sitting.type_into("erase", "somebody");
    sitting.press_on("erase-yes");
    sitting.window.find("dialog [data-told], dialog .err");
    sitting.photograph("erase");
    sitting.window.run("document.querySelector('[data-field=erase]').focus()");
    sitting.window.press_with(CONTROL, 'a');
    sitting.type_keys(&name);
    sitting.press_on("erase-yes");
    sitting.window.find("main[data-screen=board][data-athletes='4']");
    assert!(!sitting.names_on_the_board().contains(&name));
}
