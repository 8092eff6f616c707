import { lineSchema } from "../assess/stream/line-schema";
import { openLineBook } from "./line-book";
import type { StreamRequest } from "./stream-request";
import type { WrittenLines } from "./written-lines";

/** Writes the JSON Schema of an application under the policy. */
export async function writeSchema(request: StreamRequest, out: WrittenLines): Promise<void> {
  await out.write(JSON.stringify(lineSchema((await openLineBook(request)).policy), null, 2));
}
