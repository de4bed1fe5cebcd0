//! Processes the app's finished WASM and its glue. It knows the names in that WASM (`split.txt`, `allowed.txt`) and nothing else about this
//! project. The page writer calls it at the end of a release build.
//!
//! - [`audit`]: which of the browser's names the app can reach at all
//! - [`imports`]: short names for the WASM's imports
//! - [`split`](mod@split): the first part and the rest; start here
//! - [`floor`]: whether the oldest browsers can run it
//! - [`weight`]: the size of each crate and each module, and what each split point moved to the rest

pub mod audit;
pub mod floor;
pub mod imports;
pub mod split;
pub mod weight;
