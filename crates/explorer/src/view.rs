//! The views of the explorer, and the fragments that name them.

/// Which part of the explorer is open. Only this may be in the address bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum View {
    /// The first view: what this is, and the comparison.
    #[default]
    Compare,
    /// The questionnaire and its outcome.
    Find,
    /// A sample week.
    Week,
    /// For the owner of a site: what is wrong in a file of programs. No reader is led here.
    CheckPrograms,
}

impl View {
    /// The view that a fragment names. Other fragments belong to the page and name none.
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        match fragment {
            "" | "#" | "#/compare" => Some(Self::Compare),
            "#/find" => Some(Self::Find),
            "#/week" => Some(Self::Week),
            "#/check-programs" => Some(Self::CheckPrograms),
            _ => None,
        }
    }

    /// The fragment that names this view.
    pub const fn to_fragment(self) -> &'static str {
        match self {
            Self::Compare => "#/compare",
            Self::Find => "#/find",
            Self::Week => "#/week",
            Self::CheckPrograms => "#/check-programs",
        }
    }
}
