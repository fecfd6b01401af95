//! What can be chosen where there are a few choices. Each has an id for the data, the window and the texts.

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system is set.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every one, in the order shown.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// How large the text is, in percent of the usual size. The steps are those of the design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSize {
    /// As usual.
    Percent100,
    /// A quarter larger.
    Percent125,
    /// Half as large again.
    Percent150,
    /// Three quarters larger.
    Percent175,
    /// Twice as large.
    Percent200,
}

impl TextSize {
    /// Every one, the smallest first.
    pub const ALL: [TextSize; 5] =
        [TextSize::Percent100, TextSize::Percent125, TextSize::Percent150, TextSize::Percent175, TextSize::Percent200];

    /// Its percentage, as text.
    pub const fn id(self) -> &'static str {
        match self {
            TextSize::Percent100 => "100",
            TextSize::Percent125 => "125",
            TextSize::Percent150 => "150",
            TextSize::Percent175 => "175",
            TextSize::Percent200 => "200",
        }
    }
}

/// After how many minutes without a key or a click the window locks, where there is a lock that keeps anybody out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutoLock {
    /// Never.
    Off,
    /// One.
    Minutes1,
    /// Five.
    Minutes5,
    /// Ten, as the design has it.
    Minutes10,
    /// Thirty.
    Minutes30,
    /// Sixty.
    Minutes60,
}

impl AutoLock {
    /// Every one: never, then the soonest first.
    pub const ALL: [AutoLock; 6] = [
        AutoLock::Off,
        AutoLock::Minutes1,
        AutoLock::Minutes5,
        AutoLock::Minutes10,
        AutoLock::Minutes30,
        AutoLock::Minutes60,
    ];

    /// Its minutes, as text.
    pub const fn id(self) -> &'static str {
        match self {
            AutoLock::Off => "off",
            AutoLock::Minutes1 => "1",
            AutoLock::Minutes5 => "5",
            AutoLock::Minutes10 => "10",
            AutoLock::Minutes30 => "30",
            AutoLock::Minutes60 => "60",
        }
    }
}
