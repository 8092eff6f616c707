import law from "../policy/laws/shijingshan-industrial-internet.yaml";
import { digest } from "./digest";
import { ENGINE_VERSION } from "./engine-version";
import { newReckoner } from "./reckoner/reckoner";
import { serve, type Channel } from "./remote";

/** A worker's first script: reckons away from the page, so that a large roster blocks no frame. */
serve(self as unknown as Channel, newReckoner(law, { sha256: digest, engineVersion: ENGINE_VERSION }));
