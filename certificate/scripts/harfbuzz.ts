import type { Face } from '../fonts/face.ts';

/** A glyph as the shaper places it, in font units; `cluster` is where its letters begin in the text. */
export interface ShapedGlyph {
  readonly id: number;
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** From letters of one script, face and direction to glyphs from left to right. */
export type Shaper = (face: Face, text: string, rightToLeft: boolean) => ShapedGlyph[];

/** The functions of `harfbuzz.wasm` that are called here; pointers and numbers alike are 32-bit integers. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_reset(buffer: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, start: number, count: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
}

const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
const WRITABLE = 2;
/** A mark that has a glyph of its own says itself, so that copied text has it in its place. */
const MARKS_APART = 1;
const PAGE = 65536;
/** Bytes of one entry of both lists that HarfBuzz answers with. */
const ENTRY = 20;

/**
 * HarfBuzz without the JavaScript around it: that looks for its own .wasm by address, which no Worker has, and must be
 * waited for at import. Five functions are all that the module asks of its host, and four of them never run here.
 */
export async function startShaper(module: WebAssembly.Module): Promise<Shaper> {
  let grow: (bytes: number) => number = () => 0;
  const nothing = () => 0;
  const instance = await WebAssembly.instantiate(module, {
    env: {
      _emscripten_runtime_keepalive_clear: nothing,
      _setitimer_js: nothing,
      _abort_js: () => {
        throw new Error('HarfBuzz stopped.');
      },
      emscripten_resize_heap: (bytes: number) => grow(bytes >>> 0),
    },
    wasi_snapshot_preview1: { proc_exit: nothing },
  });
  const hb = instance.exports as unknown as HarfBuzz;
  grow = (bytes) => {
    hb.memory.grow(Math.max(1, Math.ceil((bytes - hb.memory.buffer.byteLength) / PAGE)));
    return 1;
  };
  hb.__wasm_call_ctors();
  const buffer = hb.hb_buffer_create();
  const fonts = new WeakMap<Face, number>();
  return (face, text, rightToLeft) => {
    const font = fonts.get(face) ?? openFont(hb, face);
    fonts.set(face, font);
    hb.hb_buffer_reset(buffer);
    hb.hb_buffer_set_cluster_level(buffer, MARKS_APART);
    addText(hb, buffer, text);
    hb.hb_buffer_set_direction(buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    // The script, by the first letter that has one; the module knows no surroundings, so it is the same everywhere.
    hb.hb_buffer_guess_segment_properties(buffer);
    hb.hb_shape(font, buffer, 0, 0);
    return readGlyphs(hb, buffer);
  };
}

/** The file stays in the module's memory as long as the module lives: a face is opened once. */
function openFont(hb: HarfBuzz, { file }: Face): number {
  const data = hb.malloc(file.length);
  new Uint8Array(hb.memory.buffer).set(file, data);
  return hb.hb_font_create(hb.hb_face_create(hb.hb_blob_create(data, file.length, WRITABLE, 0, 0), 0));
}

function addText(hb: HarfBuzz, buffer: number, text: string): void {
  const data = hb.malloc(2 * text.length);
  const units = new Uint16Array(hb.memory.buffer, data, text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  hb.hb_buffer_add_utf16(buffer, data, text.length, 0, text.length);
  hb.free(data);
}

function readGlyphs(hb: HarfBuzz, buffer: number): ShapedGlyph[] {
  const count = hb.hb_buffer_get_length(buffer);
  const infos = hb.hb_buffer_get_glyph_infos(buffer, 0);
  const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
  const memory = new DataView(hb.memory.buffer);
  return Array.from({ length: count }, (_, i) => {
    const [info, position] = [infos + ENTRY * i, positions + ENTRY * i];
    return {
      id: memory.getUint32(info, true),
      cluster: memory.getUint32(info + 8, true),
      advance: memory.getInt32(position, true),
      dx: memory.getInt32(position + 8, true),
      dy: memory.getInt32(position + 12, true),
    };
  });
}
