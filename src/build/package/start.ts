import { main } from "./package";

process.exitCode = await main(process.argv.slice(2), line => void process.stdout.write(`${line}\n`));
