//! Splits the app's WASM in two. The first part starts the explorer. `start.js` fetches the rest while the person reads.
//!
//! The first part calls the rest only through *split points*. These are functions for which it keeps a stub that calls through the function
//! table. Code that can be reached without a split point stays; everything else moves. Calls through the table cannot be traced, so
//! functions in the table stay, together with everything that they call, unless the lists say by name that they belong behind a split
//! point. Until the rest fills their slots, the slots contain a function that stops the app.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, ElementSection, Module};
use wasmparser::{
    CustomSectionReader, Element, ElementItems, ElementKind, ExternalKind, FunctionBody, GlobalType, KnownCustom,
    MemoryType, Name, Operator, Parser, Payload, RefType, SectionLimited, TableType, TypeRef, TypeSectionReader,
};

use crate::weight::Weighed;
use emit::{First, Rest};

mod emit;

/// The names in the WASM of the split points, and of what is behind them.
pub const LISTS: &str = include_str!("split.txt");

/// The two parts of a module.
pub struct Parts {
    /// The first part, which starts without the rest.
    pub first: Vec<u8>,
    /// The rest. It imports what it needs from the first part, under the module name `_`.
    pub rest: Vec<u8>,
    /// The size of each function's code, and why the function moved, if it did.
    pub weights: Vec<Weighed>,
}

type Done<T = ()> = Result<T, Error<String>>;

fn refused<T>(sentence: impl Into<String>) -> Done<T> {
    Err(Error::UserError(sentence.into()))
}

/// Splits the module. `lists` has a line for each split point, and for each part of a name that belongs behind one: see [`LISTS`].
///
/// # Errors
/// One sentence, if the module has something that this cannot handle or the lists do not match it.
pub fn split(wasm: &[u8], lists: &str) -> Result<Parts, String> {
    let parts = Whole::read(wasm).and_then(|whole| whole.parts(wasm, lists));
    parts.map_err(|error| match error {
        Error::UserError(sentence) => sentence,
        other => format!("The WASM cannot be split: {other}"),
    })
}

/// The facts about the module that this needs. All numbers are those of the module, in which imported functions come first.
#[derive(Default)]
struct Whole<'a> {
    types: Option<TypeSectionReader<'a>>,
    /// How many parameters each type has.
    parameters: Vec<u32>,
    imported: usize,
    /// The type of each function.
    functions: Vec<u32>,
    names: BTreeMap<u32, String>,
    bodies: Vec<FunctionBody<'a>>,
    tables: Vec<TableType>,
    memories: Vec<MemoryType>,
    globals: Vec<GlobalType>,
    /// The slots of the function table that are filled at the start, and their functions.
    slots: BTreeMap<u32, u32>,
    /// Everything that is called from outside or named in another way.
    roots: Used,
}

/// The items of a section.
fn all<'a, T: wasmparser::FromReader<'a>>(section: SectionLimited<'a, T>) -> wasmparser::Result<Vec<T>> {
    section.into_iter().collect()
}

impl<'a> Whole<'a> {
    fn read(wasm: &'a [u8]) -> Done<Self> {
        let mut it = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(section) => {
                    it.types = Some(section.clone());
                    for kind in section.into_iter_err_on_gc_types() {
                        it.parameters.push(kind?.params().len() as u32);
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        match import?.ty {
                            TypeRef::Func(kind) => it.functions.push(kind),
                            _ => return refused("The WASM imports more than functions."),
                        }
                    }
                    it.imported = it.functions.len();
                }
                Payload::FunctionSection(section) => it.functions.extend(all(section)?),
                Payload::TableSection(section) => it.tables.extend(all(section)?.iter().map(|table| table.ty)),
                Payload::MemorySection(section) => it.memories = all(section)?,
                Payload::TagSection(_) => return refused("The WASM throws exceptions of its own."),
                Payload::GlobalSection(section) => {
                    for global in all(section)? {
                        it.globals.push(global.ty);
                        it.roots.const_expr(global.init_expr)?;
                    }
                }
                Payload::ExportSection(section) => {
                    let functions = all(section)?.into_iter().filter(|export| export.kind == ExternalKind::Func);
                    it.roots.functions.extend(functions.map(|export| export.index));
                }
                Payload::StartSection { func, .. } => it.roots.functions.extend([func]),
                Payload::ElementSection(section) => {
                    for element in section {
                        it.fill(element?)?;
                    }
                }
                Payload::CodeSectionEntry(body) => it.bodies.push(body),
                Payload::CustomSection(section) => it.name(&section)?,
                _ => {}
            }
        }
        if it.memories.len() > 1 { refused("The WASM has more than one memory.") } else { Ok(it) }
    }

    /// Records which slots are filled. Functions in any other list count as named.
    fn fill(&mut self, element: Element) -> Done {
        if let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
            (&element.kind, &element.items)
            && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
        {
            self.slots.extend((value.cast_unsigned()..).zip(all(functions.clone())?));
            return Ok(());
        }
        self.roots.parse_element(&mut ElementSection::new(), element)
    }

    /// Records the functions' names, without the hashes of their crates: `program_explorer[f56d989f7d4d99de]::plan::plans`.
    fn name(&mut self, section: &CustomSectionReader) -> Done {
        let KnownCustom::Name(names) = section.as_known() else { return Ok(()) };
        for names in names {
            let Name::Function(names) = names? else { continue };
            for name in names {
                let name = name?;
                let is_hash = |it: &str| it.len() > 8 && it.bytes().all(|it| it.is_ascii_hexdigit());
                let pieces = name.name.split(['[', ']']).filter(|piece| !is_hash(piece));
                self.names.insert(name.index, pieces.collect());
            }
        }
        Ok(())
    }

    /// Finds what moves, and writes both parts.
    fn parts(&self, wasm: &[u8], lists: &str) -> Done<Parts> {
        let listed = |kind: &'static str| lists.lines().filter_map(move |line| line.strip_prefix(kind));
        let mut split_points = BTreeSet::new();
        for split_point in listed("split-point ") {
            let found = self.names.iter().find(|(_, name)| *name == split_point);
            let Some((function, _)) = found else { return refused(format!("The WASM has no function {split_point}.")) };
            split_points.insert(*function);
        }
        // A module may be missing because all of it was inlined elsewhere.
        let gone = |part: &&str| !part.ends_with("::") && !self.names.values().any(|name| name.contains(part));
        if let Some(function) = listed("deferred ").find(gone) {
            return refused(format!("The WASM has no function {function}."));
        }
        // Drop code may be shared by many types under the name of only one of them, so it stays.
        let may_move = |name: &String| !name.starts_with("core::ptr::drop_in_place::");
        let is_deferred = |name: &String| may_move(name) && listed("deferred ").any(|part| name.contains(part));
        let is_deferred = |it: &u32| self.names.get(it).is_some_and(is_deferred);
        let mut used = vec![Used::default(); self.functions.len()];
        for (used, body) in used.iter_mut().skip(self.imported).zip(&self.bodies) {
            used.parse_function_body(&mut CodeSection::new(), body.clone())?;
        }

        // Everything that is reached without a split point stays. For a split point that is reached, a stub stays.
        let mut stays: BTreeSet<u32> = (0..self.imported as u32).collect();
        let mut open: Vec<u32> = self.roots.functions.iter().copied().collect();
        open.extend(self.slots.values().filter(|function| !is_deferred(function)));
        while let Some(function) = open.pop() {
            if stays.insert(function) && !split_points.contains(&function) {
                open.extend(&used[function as usize].functions);
            }
        }
        let every = 0..self.functions.len() as u32;
        let moved: BTreeSet<u32> = every.filter(|it| !stays.contains(it) || split_points.contains(it)).collect();

        let moved_by = moved_by(&moved, &used, split_points.intersection(&stays).copied());

        // The split points get slots after all others.
        let (table, mut tables) = (self.function_table()?, self.tables.clone());
        let slots = &mut tables[table as usize];
        let split_points: BTreeMap<u32, u32> =
            split_points.intersection(&stays).copied().zip(slots.initial as u32..).collect();
        slots.initial += split_points.len() as u64;
        slots.maximum = slots.maximum.map(|most| most + split_points.len() as u64);

        // What the rest needs from the first part: functions, globals, tables, memory.
        let mut needed = Used { tables: BTreeSet::from([table]), ..Used::default() };
        for used in moved.iter().map(|function| &used[*function as usize]) {
            needed.functions.extend(used.functions.difference(&moved));
            needed.globals.extend(&used.globals);
            needed.tables.extend(&used.tables);
        }
        let functions = needed.functions.iter().map(|it| (*it, TypeRef::Func(self.functions[*it as usize])));
        let globals = needed.globals.iter().map(|it| (*it, TypeRef::Global(self.globals[*it as usize])));
        let others = needed.tables.iter().map(|it| (*it, TypeRef::Table(tables[*it as usize])));
        let memory = self.memories.iter().map(|it| (0, TypeRef::Memory(*it)));
        let shared: Vec<_> = functions.chain(globals).chain(others).chain(memory).collect();

        let mut rest = Rest {
            functions: numbered(needed.functions.iter().chain(&moved)),
            globals: numbered(&needed.globals),
            tables: numbered(&needed.tables),
        };
        let rest = rest.written(self, &shared, &moved, &split_points, table)?;
        let (functions, slots) = (numbered(&stays), tables[table as usize]);
        let mut first = Module::new();
        let mut writer = First { whole: self, functions, table, slots, split_points, shared };
        writer.parse_core_module(&mut first, Parser::new(0), wasm)?;
        let name = |function: &u32| self.names.get(function).cloned().unwrap_or_default();
        let weights = (self.imported as u32..).zip(&self.bodies).map(|(function, body)| Weighed {
            name: name(&function),
            bytes: body.as_bytes().len(),
            moved_by: moved_by.get(&function).map(|split_points| split_points.iter().map(name).collect()),
        });
        Ok(Parts { first: first.finish(), rest, weights: weights.collect() })
    }

    /// The only table of functions. wasm-bindgen has another table for the browser's objects.
    fn function_table(&self) -> Done<u32> {
        let mut found = (0..).zip(&self.tables).filter(|(_, kind)| kind.element_type == RefType::FUNCREF);
        match (found.next(), found.next()) {
            (Some((table, _)), None) => Ok(table),
            _ => refused("The WASM should have one table of functions."),
        }
    }

    fn body(&self, function: u32) -> FunctionBody<'a> {
        self.bodies[function as usize - self.imported].clone()
    }
}

/// For each function that moves, the split points that lead to it. Empty if only the function table leads to it.
fn moved_by(
    moved: &BTreeSet<u32>,
    used: &[Used],
    split_points: impl Iterator<Item = u32>,
) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut moved_by: BTreeMap<u32, BTreeSet<u32>> = moved.iter().map(|it| (*it, BTreeSet::new())).collect();
    for split_point in split_points {
        let mut open = vec![split_point];
        while let Some(function) = open.pop() {
            if moved_by.get_mut(&function).is_some_and(|by| by.insert(split_point)) {
                open.extend(&used[function as usize].functions);
            }
        }
    }
    moved_by
}

/// New numbers, in order from 0.
fn numbered<'a>(old: impl IntoIterator<Item = &'a u32>) -> BTreeMap<u32, u32> {
    old.into_iter().copied().zip(0..).collect()
}

/// Records what a function uses.
#[derive(Clone, Default)]
struct Used {
    functions: BTreeSet<u32>,
    globals: BTreeSet<u32>,
    tables: BTreeSet<u32>,
}

impl Reencode for Used {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Done<u32> {
        self.functions.insert(function);
        Ok(function)
    }

    fn global_index(&mut self, global: u32) -> Done<u32> {
        self.globals.insert(global);
        Ok(global)
    }

    fn table_index(&mut self, table: u32) -> Done<u32> {
        self.tables.insert(table);
        Ok(table)
    }
}
