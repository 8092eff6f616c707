/** Compressed where the web view can, else only encoded; both are plain letters that stand in XML as they are. */
const SQUEEZED = "z:",
  PLAIN = "b:";
/** More than we ever keep, unpacked: a part that swells beyond it is none of ours. */
const LARGEST = 256 * 1024 * 1024;
/** Characters that `String.fromCharCode` takes at once. */
const AT_ONCE = 0x8000;

export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === "undefined") return PLAIN + base64(bytes);
  return SQUEEZED + base64(await through(bytes, new CompressionStream("deflate-raw")));
}

/** What was packed; "" for what is not as we pack it, or was cut off. */
export async function unpacked(packed: string | null): Promise<string | null> {
  try {
    return packed === null ? null : await unpack(packed);
  } catch {
    return "";
  }
}

/** Throws where it is none of `pack`'s. */
export async function unpack(packed: string): Promise<string> {
  const bytes = fromBase64(packed.slice(SQUEEZED.length));
  if (packed.startsWith(PLAIN)) return text(bytes);
  if (!packed.startsWith(SQUEEZED)) throw new Error("not packed by us");
  return text(await through(bytes, new DecompressionStream("deflate-raw")));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const sent = writer.write(bytes).then(() => writer.close());
  // What is cut off fails on the reading side, which tells of it; the writing side fails with it and has no more to
  // say.
  sent.catch(() => undefined);
  const chunks: Uint8Array[] = [],
    reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if ((size += next.value.length) > LARGEST) {
      await reader.cancel();
      throw new Error("more than we ever keep");
    }
    chunks.push(next.value);
  }
  await sent;
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  chunks.reduce((at, chunk) => (all.set(chunk, at), at + chunk.length), 0);
  return all;
}

export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}
