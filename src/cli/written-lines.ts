import { once } from "node:events";
import type { Writable } from "node:stream";

/** Characters gathered before they are written. */
const CHUNK = 1 << 16;

/** Lines into a stream, as fast as its reader takes them. */
export class WrittenLines {
  private text = "";

  constructor(private readonly to: Writable) {}

  async write(line: string): Promise<void> {
    this.text += `${line}\n`;
    if (this.text.length >= CHUNK) await this.flush();
  }

  async flush(): Promise<void> {
    const { text } = this;
    this.text = "";
    if (text !== "" && !this.to.write(text)) await once(this.to, "drain");
  }
}
