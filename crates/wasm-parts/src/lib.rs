//! What is done to the finished WASM of the app and to its glue. It knows the names in that WASM (`split.txt`, `allowed.txt`) and nothing
//! else of this project. The page writer calls it at the end of a release build.
//!
//! - [`audit`]: which names of the browser the app can reach at all
//! - [`imports`]: short names for what the WASM imports
//! - [`split`](mod@split): the part that is there first, and the rest; begin here
//! - [`floor`]: whether the oldest browsers can run it
//! - [`weight`]: how much of it each crate and each module is, and what moved to the rest by which split point

pub mod audit;
pub mod floor;
pub mod imports;
pub mod split;
pub mod weight;
