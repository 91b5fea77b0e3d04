/** wrangler's rule "Data": the bytes of a font file. */
declare module '*.ttf' {
  const bytes: ArrayBuffer;
  export default bytes;
}

/** wrangler's rule "CompiledWasm". */
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
