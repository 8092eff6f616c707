declare module "*.yaml" {
  const law: unknown;
  export default law;
}
