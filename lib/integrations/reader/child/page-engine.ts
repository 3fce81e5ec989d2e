import { readFileSync } from 'node:fs';
import { PDFiumModule } from '@hyzyla/pdfium';
import { engineLimitBytes } from '../limits';
import type { WorkBytes } from './work-bytes';

type Call = (...numbers: number[]) => number;

/** What is used of the page engine's C interface (pdfium's fpdfview.h, fpdf_text.h and others). Numbers are pointers, sizes and flags. */
export type EngineCalls = Readonly<Record<EngineCallName, Call>>;
type EngineCallName =
  | 'malloc' | 'free' | 'PDFium_Init' | 'FPDF_LoadCustomDocument' | 'FPDF_GetLastError' | 'FPDF_CloseDocument' | 'FPDF_GetPageCount' | 'FPDF_LoadPage' | 'FPDF_ClosePage'
  | 'FPDF_GetPageWidthF' | 'FPDF_GetPageHeightF' | 'FPDFPage_GetRotation' | 'FPDFPage_GetMediaBox' | 'FPDFPage_GetCropBox' | 'FPDF_GetPageSizeByIndexF' | 'FPDFPage_CountObjects' | 'FPDFPage_GetObject' | 'FPDFPageObj_GetType' | 'FPDFPageObj_GetBounds'
  | 'FPDF_DocumentHasValidCrossReferenceTable' | 'FPDFDoc_GetAttachmentCount' | 'FPDFDoc_GetAttachment' | 'FPDFAttachment_GetFile' | 'FPDFAttachment_GetName' | 'FPDFDoc_GetJavaScriptActionCount' | 'FPDF_GetXFAPacketCount'
  | 'FPDF_SaveAsCopy' | 'FPDFText_LoadPage' | 'FPDFText_ClosePage' | 'FPDFText_CountChars' | 'FPDFText_GetText' | 'FPDFText_GetUnicode' | 'FPDFText_GetCharBox' | 'FPDFText_GetCharAngle' | 'FPDFText_HasUnicodeMapError' | 'FPDFText_GetTextObject' | 'FPDFTextObj_GetTextRenderMode'
  | 'FPDFImageObj_GetImagePixelSize' | 'FPDFImageObj_GetImageDataRaw' | 'FPDFFormObj_CountObjects' | 'FPDFFormObj_GetObject' | 'FPDFBitmap_CreateEx' | 'FPDFBitmap_Destroy' | 'FPDFBitmap_FillRect' | 'FPDFBitmap_GetBuffer' | 'FPDFBitmap_GetStride' | 'FPDF_RenderPageBitmap'
  | 'FPDFDOC_InitFormFillEnvironment' | 'FORM_OnAfterLoadPage' | 'FORM_OnBeforeClosePage' | 'FPDF_FFLDraw' | 'FPDF_PageToDevice';

interface Loaded {
  readonly wasmExports: EngineCalls & { readonly __indirect_function_table: WebAssembly.Table };
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** The page engine (pdfium, compiled to WebAssembly) with its memory capped, and with functions of ours that it may call. */
export class PageEngine {
  readonly calls: EngineCalls;
  readonly #loaded: Loaded;
  readonly #slots: WebAssembly.Table;
  #nextSlot: number;

  private constructor(loaded: Loaded, firstFreeSlot: number) {
    this.#loaded = loaded;
    this.calls = loaded.wasmExports;
    this.#slots = loaded.wasmExports.__indirect_function_table;
    this.#nextSlot = firstFreeSlot;
  }

  static async start(): Promise<PageEngine> {
    const bytes = readFileSync(new URL(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')));
    const firstFreeSlot = addSlots(bytes, ownFunctions);
    const loaded = (await PDFiumModule({
      instantiateWasm(imports, done) {
        const env = imports.env as Record<string, (bytes: number) => unknown>;
        const grow = env.emscripten_resize_heap;
        // Refused memory ends the engine with an error of its own, before the machine feels it.
        env.emscripten_resize_heap = (wanted) => (wanted >>> 0 > engineLimitBytes ? 0 : (grow?.(wanted) ?? 0));
        void WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => (done as (instance: WebAssembly.Instance, module: WebAssembly.Module) => void)(instance, module));
        return {};
      },
    })) as unknown as Loaded;
    loaded.wasmExports.PDFium_Init();
    return new PageEngine(loaded, firstFreeSlot);
  }

  /** The engine's memory. It moves when it grows: ask again after each call. */
  get memory(): Uint8Array {
    return this.#loaded.HEAPU8;
  }

  /** Room in the engine's memory while `work` runs. */
  withRoom<T>(bytes: number, work: (pointer: number) => T): T {
    const pointer = this.calls.malloc(Math.max(8, bytes));
    if (pointer === 0) throw new Error('The page engine is out of memory');
    try {
      return work(pointer);
    } finally {
      this.calls.free(pointer);
    }
  }

  int32(pointer: number): number {
    return this.#loaded.HEAP32[pointer >> 2] ?? 0;
  }

  float32(pointer: number): number {
    return this.#loaded.HEAPF32[pointer >> 2] ?? 0;
  }

  float64(pointer: number): number {
    return this.#loaded.HEAPF64[pointer >> 3] ?? 0;
  }

  setInt32(pointer: number, value: number): void {
    this.#loaded.HEAP32[pointer >> 2] = value;
  }

  utf16(pointer: number, units: number): string {
    return Buffer.from(this.memory.buffer, pointer, units * 2).toString('utf16le');
  }

  /** A pointer under which the engine may call `run`; all arguments and the answer are 32-bit integers. */
  pointerTo(run: (...numbers: number[]) => number, argumentCount: number): number {
    const slot = this.#nextSlot;
    this.#slots.set(slot, asEngineFunction(run, argumentCount));
    this.#nextSlot += 1;
    return slot;
  }

  /** What LoadCustomDocument wants: the length, who reads a stretch, and nothing else. The room is never given back: a child opens one file. */
  fileAccess(bytes: WorkBytes): number {
    const read = (_param: number, position: number, into: number, size: number) => (bytes.read(position >>> 0, this.memory.subarray(into, into + (size >>> 0))) ? 1 : 0);
    const access = this.calls.malloc(12);
    this.setInt32(access, bytes.length);
    this.setInt32(access + 4, this.pointerTo(read, 4));
    this.setInt32(access + 8, 0);
    return access;
  }
}

const ownFunctions = 8;

/** Makes room in the module for functions of ours; its table has a fixed size (section 4: count, type, flags, least, most). Returns the first free slot. */
function addSlots(module: Uint8Array, count: number): number {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const raise = () => {
    const from = at;
    const value = number();
    let raised = value + count;
    for (let byte = from; byte < at; byte += 1, raised >>>= 7) module[byte] = (raised & 127) | (byte < at - 1 ? 128 : 0);
    if (raised !== 0) throw new Error('The page engine’s table cannot be made longer');
    return value;
  };
  for (;;) {
    const section = module[at++];
    const size = number();
    if (section === undefined) throw new Error('The page engine has no table');
    if (section !== 4) {
      at += size;
      continue;
    }
    number();
    at += 1;
    const hasMost = module[at++] === 1;
    const least = raise();
    if (hasMost) raise();
    return least;
  }
}

const functionType = 0x60;
const int32 = 0x7f;

/** The smallest module there is that imports a function and gives it out again, now as one that a table takes. */
function asEngineFunction(run: (...numbers: number[]) => number, argumentCount: number): unknown {
  const type = [functionType, argumentCount, ...Array<number>(argumentCount).fill(int32), 1, int32];
  const module = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 1 + type.length, 1, ...type, 2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5, 1, 1, 0x66, 0, 0]);
  return new WebAssembly.Instance(new WebAssembly.Module(module), { e: { f: run } }).exports.f;
}
