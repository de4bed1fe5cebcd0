//! How much of what is already taken a time away from home would cost.

use crate::commitment::{Life, Piece};
use crate::week::{DAY_MINUTES, Weekday};

/// The pieces of a life, and how many of them are left at each minute of the week. What lies within two minutes is then a
/// difference of two numbers, however many pieces there are.
pub(super) struct Taken {
    pub pieces: Vec<Piece>,
    left: Vec<Left>,
}

/// What is left of a week at a minute of it.
#[derive(Clone, Copy, Default)]
pub(super) struct Left {
    /// Taken minutes, counted for each piece that takes them.
    pub minutes: u32,
    /// Pieces that end later.
    pub to_end: u16,
    /// Pieces that start then or later.
    pub to_start: u16,
}

impl Taken {
    pub fn of(life: &Life) -> Self {
        let pieces = life.pieces();
        let mut left = vec![Left::default(); 7 * DAY_MINUTES + 1];
        for piece in &pieces {
            left[at(piece.day, piece.span.from.minutes())].to_start += 1;
            left[at(piece.day, piece.span.to.minutes())].to_end += 1;
        }
        // Until here each minute has what starts and what ends there. From the end of the week it adds up.
        let mut sum = Left::default();
        for here in left.iter_mut().rev() {
            sum.minutes += u32::from(sum.to_end - sum.to_start);
            let ends = here.to_end;
            sum.to_start += here.to_start;
            *here = sum;
            sum.to_end += ends;
        }
        Self { pieces, left }
    }

    pub fn left(&self, day: Weekday, minute: u16) -> Left {
        self.left.get(at(day, minute)).copied().unwrap_or_default()
    }

    /// Taken minutes between two minutes of a day; 0 if the second comes first.
    pub fn minutes(&self, day: Weekday, from: u16, to: u16) -> u32 {
        self.left(day, from).minutes.saturating_sub(self.left(day, to).minutes)
    }
}

fn at(day: Weekday, minute: u16) -> usize {
    day.index() * DAY_MINUTES + usize::from(minute)
}
