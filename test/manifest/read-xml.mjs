import { readFileSync } from "node:fs";
import { XmlDocument, XmlElement, XmlText, XmlCData, XsdValidator, XmlValidateError } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

/**
 * `node read-xml.mjs SCHEMA FILE …`: prints, as JSON, what the schema has against each file, and the file as a tree of
 * `{ name, space, attributes, children, text }`. A program of its own, because jest cannot load this library.
 */
xmlRegisterFsInputProviders();
const [schemaPath, ...files] = process.argv.slice(2);
const schema = XmlDocument.fromBuffer(readFileSync(schemaPath), { url: schemaPath });
const validator = XsdValidator.fromDoc(schema);
process.stdout.write(JSON.stringify(files.map(read)));

function read(path) {
  const document = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  try {
    return { tree: treeOf(document.root), schemaProblems: problemsOf(document) };
  } finally {
    document.dispose();
  }
}

function problemsOf(document) {
  try {
    validator.validate(document);
    return [];
  } catch (problem) {
    if (!(problem instanceof XmlValidateError)) throw problem;
    return problem.details.map(detail => `${detail.line}: ${detail.message.trim()}`);
  }
}

function treeOf(element) {
  const children = [],
    texts = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push(treeOf(node));
    else if (node instanceof XmlText || node instanceof XmlCData) texts.push(node.content);
  }
  return {
    name: element.name,
    space: element.namespaceUri,
    line: element.line,
    text: texts.join("").trim(),
    children,
    attributes: Object.fromEntries(element.attrs.map(attribute => [attribute.name, attribute.content])),
  };
}
