//! The WASM works the same in two parts as in one. A release build splits it. Here a small module is split the same way, and Node runs both.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection, MemArg, MemArgTarget,
    MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection, TableType, TagKind, TagSection,
    TagType, TypeSection, ValType,
};
use wasm_parts::split::{LISTS, Parts, split};

/// The lists for [`module`].
const SMALL: &str = "# Comment\nsplit-point <app::Later>::door\ndeferred app::later::\n";

/// The functions of the module: one is imported, one stays in the first part, one is a split point, and so on. The hashes in the names are
/// the hashes of crates.
const NAMES: [&str; 8] = [
    "note",
    "app::add",
    "<app[f56d989f7d4d99de]::Later>::door",
    "app::later::inner",
    "app::double",
    "<core[0a5d989f7d4d99de]::Map<u8, app[f56d989f7d4d99de]::later::closure> as FnOnce>::call_once",
    "core[0a5d989f7d4d99de]::ptr::drop_in_place::<app[f56d989f7d4d99de]::later::closure>",
    "run",
];
const NOTE: u32 = 0;
const ADD: u32 = 1;
const DOOR: u32 = 2;
const INNER: u32 = 3;
const DOUBLE: u32 = 4;
const CLOSURE: u32 = 5;
const DROP: u32 = 6;
const RUN: u32 = 7;

/// What else the module has.
#[derive(Clone, Copy, PartialEq)]
enum More {
    Nothing,
    Memory,
    ImportedMemory,
    Table,
    Tag,
    DataInWhatMoves,
    ListInWhatMoves,
}

fn code(write: impl FnOnce(&mut wasm_encoder::InstructionSink)) -> Function {
    let mut function = Function::new([]);
    write(&mut function.instructions());
    function.instructions().end();
    function
}

/// A module like the app's, with a stack pointer, a table of browser objects before the table of functions, and calls in both directions.
/// `run(which, x)` calls the split point, or the function in slot `which` of the function table.
fn module(more: More) -> Vec<u8> {
    let (mut types, mut imports, mut functions) = (TypeSection::new(), ImportSection::new(), FunctionSection::new());
    types.ty().function([ValType::I32], [ValType::I32]);
    types.ty().function([ValType::I32; 2], [ValType::I32]);
    types.ty().function([], []);
    imports.import("host", "note", EntityType::Function(0));
    let memory = MemoryType { minimum: 1, maximum: Some(1), memory64: false, shared: false, page_size_log2: None };
    if more == More::ImportedMemory {
        imports.import("host", "memory", memory);
    }
    for kind in [1, 0, 0, 0, 0, 0, 1] {
        functions.function(kind);
    }
    let (mut tables, mut memories, mut tags) = (TableSection::new(), MemorySection::new(), TagSection::new());
    let table = |element_type, size| TableType {
        element_type,
        minimum: size,
        maximum: Some(size),
        table64: false,
        shared: false,
    };
    tables.table(table(RefType::EXTERNREF, 5)).table(table(RefType::FUNCREF, 4));
    if more == More::Table {
        tables.table(table(RefType::FUNCREF, 4));
    }
    memories.memory(memory);
    if more == More::Memory {
        memories.memory(memory);
    }
    tags.tag(TagType { kind: TagKind::Exception, func_type_idx: 2 });
    let mut globals = GlobalSection::new();
    globals.global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }, &ConstExpr::i32_const(100));
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0).export("run", ExportKind::Func, RUN);
    let mut elements = ElementSection::new();
    elements.active(Some(1), &ConstExpr::i32_const(1), Elements::Functions([DOUBLE, CLOSURE, DROP][..].into()));
    let (mut codes, mut data) = (CodeSection::new(), DataSection::new());
    data.active(0, &ConstExpr::i32_const(8), *b"\x07\0\0\0");
    let at = |offset| MemArg { offset, align: 2, target: MemArgTarget::Memory(0), ordering: None };
    // Increments the global counter and adds.
    codes.function(&code(|it| {
        it.global_get(0).i32_const(1).i32_add().global_set(0).local_get(0).local_get(1).i32_add();
    }));
    // The split point calls an imported function, one that stays, one that moves, and one that stays through the table. It also reads data.
    codes.function(&code(|it| {
        it.local_get(0).call(NOTE).i32_const(0).i32_load(at(8)).call(ADD).call(INNER).i32_const(1).call_indirect(1, 0);
        match more {
            More::DataInWhatMoves => it.data_drop(0),
            More::ListInWhatMoves => it.elem_drop(0),
            _ => it,
        };
    }));
    codes.function(&code(|it| {
        it.local_get(0).i32_const(10).i32_mul().global_get(0).i32_add();
    }));
    codes.function(&code(|it| {
        it.local_get(0).i32_const(2).i32_mul();
    }));
    // The closure writes to memory and counts.
    codes.function(&code(|it| {
        it.i32_const(0).local_get(0).call(INNER).i32_store(at(16));
        it.i32_const(0).i32_load(at(16)).i32_const(1).call(ADD);
    }));
    codes.function(&code(|it| {
        it.local_get(0).i32_const(3).i32_add();
    }));
    codes.function(&code(|it| {
        it.local_get(0).i32_eqz().if_(wasm_encoder::BlockType::Result(ValType::I32)).local_get(1).call(DOOR).else_();
        it.local_get(1).local_get(0).call_indirect(1, 0).end();
    }));
    let (mut names, mut map) = (NameSection::new(), NameMap::new());
    for (function, name) in (0..).zip(NAMES) {
        map.append(function, name);
    }
    names.functions(&map);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
    if more == More::Tag {
        module.section(&tags);
    }
    module.section(&globals).section(&exports).section(&elements).section(&DataCountSection { count: 1 });
    module.section(&codes).section(&data).section(&names);
    module.finish()
}

/// Runs the whole module, the first part alone, and both parts. Returns what each call returned, what was noted, and what is in memory.
fn run(whole: &[u8], parts: &Parts) -> Value {
    const SCRIPT: &str = "
        const [whole, first, rest] = process.argv.slice(1).map((file) => new WebAssembly.Module(require('fs').readFileSync(file)));
        const noted = [];
        const host = { note: (x) => noted.push(x) && x };
        const calls = (it) => {
            noted.length = 0;
            const given = [0, 1, 2, 3, 0, 2].flatMap((which) => [-3, 0, 5].map((x) => {
                try { return it.run(which, x); } catch (error) { return error instanceof WebAssembly.RuntimeError ? 'stops' : 'fails'; }
            }));
            return { given, noted: [...noted], memory: [...new Uint8Array(it.memory.buffer, 0, 32)] };
        };
        const started = (module) => new WebAssembly.Instance(module, { host }).exports;
        const two = started(first);
        new WebAssembly.Instance(rest, { _: two });
        const sections = [first, rest].map((it) => WebAssembly.Module.customSections(it, 'name').length);
        console.log(JSON.stringify({ whole: calls(started(whole)), alone: calls(started(first)), two: calls(two), sections }));
    ";
    // Each test has its own folder, because tests run at the same time.
    let test = std::thread::current().name().unwrap_or("split").to_owned();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let files = ["whole.wasm", "first.wasm", "rest.wasm"].map(|name| folder.join(name));
    for (file, bytes) in files.iter().zip([whole, &parts.first, &parts.rest]) {
        std::fs::write(file, bytes).unwrap();
    }
    let ran = Command::new("node").args(["-e", SCRIPT]).args(files).output().expect("Node, which builds the site too");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    serde_json::from_slice(&ran.stdout).unwrap()
}

#[test]
fn two_parts_do_what_the_whole_does() {
    let whole = module(More::Nothing);
    let seen = run(&whole, &split(&whole, SMALL).unwrap());
    assert_eq!(seen["whole"], seen["two"]);
    // Calculated by hand: add(-3, 7) = 4 and the counter is at 101, so the result is (4 * 10 + 101) * 2.
    assert_eq!(seen["whole"]["given"][0], 282);
    assert_eq!(seen["whole"]["noted"], json!([-3, 0, 5, -3, 0, 5]));
}

#[test]
fn until_the_rest_is_there_the_first_part_works_up_to_the_split_points() {
    let whole = module(More::Nothing);
    let seen = run(&whole, &split(&whole, SMALL).unwrap());
    let stops = ["stops"; 3];
    let given = json!([stops, [-6, 0, 10], stops, [0, 3, 8], stops, stops]);
    let given: Vec<_> = given.as_array().unwrap().iter().flat_map(|it| it.as_array().unwrap()).collect();
    assert_eq!(seen["alone"]["given"].as_array().unwrap().iter().collect::<Vec<_>>(), given);
    assert_eq!(seen["alone"]["noted"], json!([]));
}

#[test]
fn what_moves_is_in_the_rest_alone_and_no_part_has_names() {
    let whole = module(More::Nothing);
    let parts = split(&whole, SMALL).unwrap();
    assert_eq!(run(&whole, &parts)["sections"], json!([0, 0]));
    // The function `inner` starts with local.get 0, i32.const 10, i32.mul.
    let has = |bytes: &[u8]| bytes.windows(5).any(|it| it == [0x20, 0, 0x41, 10, 0x6c]);
    assert!(has(&whole) && has(&parts.rest) && !has(&parts.first));
    assert_eq!(
        wasmparser::Parser::new(0)
            .parse_all(&parts.rest)
            .filter(|it| matches!(it, Ok(wasmparser::Payload::DataSection(_))))
            .count(),
        0
    );
}

#[test]
fn what_moves_says_by_which_split_point() {
    let parts = split(&module(More::Nothing), SMALL).unwrap();
    let moved = parts.weights.into_iter().filter_map(|it| Some((it.name, it.moved_by?)));
    let split_point = || vec!["<app::Later>::door".to_string()];
    let expected = [
        ("app::add".to_string(), split_point()),
        ("<app::Later>::door".to_string(), split_point()),
        ("app::later::inner".to_string(), split_point()),
        ("<core::Map<u8, app::later::closure> as FnOnce>::call_once".to_string(), Vec::new()),
    ];
    assert_eq!(moved.collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_not_handled_is_refused_with_a_sentence() {
    for (more, lists, says) in [
        (More::Nothing, "split-point app::gone\n", "no function app::gone"),
        (More::Nothing, "deferred <u8 as app::Gone>::fmt\n", "no function <u8 as app::Gone>::fmt"),
        (More::Memory, SMALL, "more than one memory"),
        (More::ImportedMemory, SMALL, "imports more than functions"),
        (More::Table, SMALL, "one table of functions"),
        (More::Tag, SMALL, "exceptions"),
        (More::DataInWhatMoves, SMALL, "names data"),
        (More::ListInWhatMoves, SMALL, "names a list of functions"),
    ] {
        let said = split(&module(more), lists).err().unwrap_or_default();
        assert!(said.contains(says) && said.ends_with('.'), "{said}");
    }
    let said = split(b"\0asm\x01\0\0\0nonsense", SMALL).err().unwrap_or_default();
    assert!(said.starts_with("The WASM cannot be split: "), "{said}");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// If the list named modules that no longer exist, the build would silently move less and less.
#[test]
fn every_module_of_the_real_list_is_there() {
    let named: Vec<_> = LISTS.lines().filter_map(|line| line.strip_prefix("deferred ")).collect();
    assert!(named.len() > 10);
    // Only the WASM shows whether a function exists, so this test checks modules.
    for module in named.into_iter().filter(|name| name.ends_with("::")) {
        let root = root();
        let Some((name, place)) = module.trim_end_matches("::").split_once("::") else {
            // The line names a whole crate that is not ours.
            let line = format!("\n{} = ", module.trim_end_matches("::").replace('_', "-"));
            let manifest = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
            assert!(manifest.contains(&line), "{module} is no crate that the app uses");
            continue;
        };
        let folder = match name {
            "program_explorer" => "",
            "explorer" => "crates/explorer/",
            "explorer_core" => "crates/core/",
            other => panic!("{other} is no crate of the app's"),
        };
        let file = format!("{folder}src/{}.rs", place.replace("::", "/"));
        assert!(root.join(&file).is_file(), "{file} is gone: see crates/wasm-parts/src/split.txt");
    }
    let lines = LISTS.lines().filter(|line| !line.is_empty());
    let known = |line: &&str| ["#", "split-point ", "deferred "].iter().any(|start| line.starts_with(start));
    assert_eq!(lines.clone().filter(known).count(), lines.count());
}

/// The mark is in the code, so that people who change such a function see that the WASM is split there.
#[test]
fn every_split_point_is_marked_in_the_code_and_nothing_else_is() {
    const MARK: &str = "#[inline(never)] // A split point of the WASM: see crates/wasm-parts/src/split.txt.";
    let mut marked = Vec::new();
    let mut folders =
        ["src", "crates/core/src", "crates/content/src", "crates/explorer/src"].map(|it| root().join(it)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            marked.extend(text.split(MARK).skip(1).map(|after| {
                let name = after.split("fn ").nth(1).unwrap();
                name[..name.find(['(', '<']).unwrap()].to_owned()
            }));
        }
    }
    let named = LISTS.lines().filter_map(|line| line.strip_prefix("split-point ")?.rsplit("::").next());
    let mut named: Vec<_> = named.map(str::to_owned).collect();
    marked.sort();
    named.sort();
    assert_eq!(marked, named);
}
