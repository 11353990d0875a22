/** A file shipped beside the scripts, by its address. */
declare module '*.wasm?url' {
  const address: string;
  export default address;
}
