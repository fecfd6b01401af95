//! Names of nobody in particular: short, long, and with letters that few keyboards have.

use crate::dice::Dice;

const FIRST: [&str; 24] = [
    "Ana",
    "Bo",
    "Chidi",
    "Dana",
    "Eszter",
    "Fatima",
    "Goran",
    "Hana",
    "Iris",
    "Jukka",
    "Kenji",
    "Lea",
    "Malik",
    "Nadia",
    "Oisín",
    "Priya",
    "Quentin",
    "Rosa",
    "Søren",
    "Tereza",
    "Uma",
    "Víctor",
    "Wilhelmina-Alexandrina",
    "Zoë",
];
const LAST: [&str; 24] = [
    "Abara",
    "Berg",
    "Castillo",
    "Dąbrowski",
    "Eriksen",
    "Featherstonehaugh-Cholmondeley",
    "Ghosh",
    "Hämäläinen",
    "Ito",
    "Jovanović",
    "Kowalczyk",
    "Lindqvist",
    "Moreau",
    "Nguyen",
    "Okafor",
    "Petrov",
    "Quinn",
    "Ruiz",
    "Şahin",
    "Thiruvananthapuram-Venkataraman",
    "Ueda",
    "Vance",
    "Wu",
    "Zieliński",
];

/// A name.
pub fn name(dice: &mut Dice) -> String {
    format!("{} {}", dice.pick(&FIRST), dice.pick(&LAST))
}
