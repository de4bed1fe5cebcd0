//! Writes the two parts, each with its own numbering.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Instruction, Module, TypeSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, ExportSectionReader, FunctionSectionReader, RefType, TableType, TypeRef,
};

use super::{Done, Whole, refused};

/// The name under which the first part exports a shared item and the rest imports it. It starts with a digit, so it cannot clash with
/// wasm-bindgen's names.
fn shared_name(place: usize) -> String {
    format!("{place:x}")
}

/// Writes the first part: the module without what moves.
pub struct First<'a> {
    pub whole: &'a Whole<'a>,
    pub functions: BTreeMap<u32, u32>,
    pub table: u32,
    pub slots: TableType,
    /// The slot of each split point.
    pub split_points: BTreeMap<u32, u32>,
    pub shared: Vec<(u32, TypeRef)>,
}

impl First<'_> {
    /// The functions of this part that have a body, with their types.
    fn defined(&self) -> Vec<(u32, u32)> {
        let own = self.functions.keys().skip(self.whole.imported);
        own.map(|function| (*function, self.whole.functions[*function as usize])).collect()
    }
}

impl Reencode for First<'_> {
    type Error = String;

    /// Functions that move appear only in slots. Until the rest fills those, they contain this part's last function, which stops the app.
    fn function_index(&mut self, function: u32) -> Done<u32> {
        Ok(self.functions.get(&function).copied().unwrap_or(self.functions.len() as u32))
    }

    fn table_type(&mut self, kind: TableType) -> Done<wasm_encoder::TableType> {
        utils::table_type(self, if kind.element_type == RefType::FUNCREF { self.slots } else { kind })
    }

    fn parse_function_section(&mut self, kinds: &mut FunctionSection, _: FunctionSectionReader) -> Done {
        for (_, kind) in self.defined() {
            kinds.function(kind);
        }
        kinds.function(0);
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, _: CodeSectionReader) -> Done {
        for (function, kind) in self.defined() {
            let Some(slot) = self.split_points.get(&function) else {
                utils::parse_function_body(self, code, self.whole.body(function))?;
                continue;
            };
            let mut stub = Function::new([]);
            for parameter in 0..self.whole.parameters[kind as usize] {
                stub.instruction(&Instruction::LocalGet(parameter));
            }
            stub.instruction(&Instruction::I32Const(slot.cast_signed()));
            stub.instruction(&Instruction::CallIndirect { type_index: kind, table_index: self.table });
            code.function(stub.instruction(&Instruction::End));
        }
        code.function(Function::new([]).instruction(&Instruction::Unreachable).instruction(&Instruction::End));
        Ok(())
    }

    fn parse_export_section(&mut self, exports: &mut ExportSection, section: ExportSectionReader) -> Done {
        utils::parse_export_section(self, exports, section)?;
        for (place, (it, kind)) in self.shared.clone().into_iter().enumerate() {
            let (kind, it) = match kind {
                TypeRef::Table(_) => (ExportKind::Table, it),
                TypeRef::Global(_) => (ExportKind::Global, it),
                TypeRef::Memory(_) => (ExportKind::Memory, it),
                _ => (ExportKind::Func, self.function_index(it)?),
            };
            exports.export(&shared_name(place), kind, it);
        }
        Ok(())
    }

    /// Only the build needs the names.
    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader) -> Done {
        Ok(())
    }
}

/// Writes the rest: what moves, and the slots of the function table that it fills.
pub struct Rest {
    pub functions: BTreeMap<u32, u32>,
    pub globals: BTreeMap<u32, u32>,
    pub tables: BTreeMap<u32, u32>,
}

impl Rest {
    pub fn written(
        &mut self,
        whole: &Whole,
        shared: &[(u32, TypeRef)],
        moved: &BTreeSet<u32>,
        split_points: &BTreeMap<u32, u32>,
        table: u32,
    ) -> Done<Vec<u8>> {
        let (mut types, mut imports, mut kinds) = (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        if let Some(section) = whole.types.clone() {
            self.parse_type_section(&mut types, section)?;
        }
        for (place, (_, kind)) in shared.iter().enumerate() {
            imports.import("_", &shared_name(place), self.entity_type(*kind)?);
        }
        let (mut elements, mut code) = (ElementSection::new(), CodeSection::new());
        for function in moved {
            kinds.function(whole.functions[*function as usize]);
            self.parse_function_body(&mut code, whole.body(*function))?;
        }
        let mut slots: BTreeMap<u32, u32> = split_points.iter().map(|(function, slot)| (*slot, *function)).collect();
        slots.extend(whole.slots.iter().filter(|(_, function)| moved.contains(function)));
        // Consecutive slots are filled together.
        let mut rows: Vec<(u32, Vec<u32>)> = Vec::new();
        for (slot, function) in slots {
            match rows.last_mut().filter(|(first, row)| first + row.len() as u32 == slot) {
                Some((_, row)) => row.push(self.functions[&function]),
                None => rows.push((slot, vec![self.functions[&function]])),
            }
        }
        let table = Some(self.tables[&table]).filter(|table| *table > 0);
        for (first, row) in rows {
            elements.active(table, &ConstExpr::i32_const(first.cast_signed()), Elements::Functions(row.into()));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&kinds).section(&elements).section(&code);
        Ok(module.finish())
    }
}

impl Reencode for Rest {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Done<u32> {
        Ok(self.functions[&function])
    }

    fn global_index(&mut self, global: u32) -> Done<u32> {
        Ok(self.globals[&global])
    }

    fn table_index(&mut self, table: u32) -> Done<u32> {
        Ok(self.tables[&table])
    }

    fn data_index(&mut self, _: u32) -> Done<u32> {
        refused("What moves names data.")
    }

    fn element_index(&mut self, _: u32) -> Done<u32> {
        refused("What moves names a list of functions.")
    }
}
