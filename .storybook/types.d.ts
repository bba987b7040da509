/// <reference types="vite/client" />

// `npm run build:manifest` writes it, so a fresh checkout does not have it.
declare module '*/custom-elements.json' {
  const manifest: import('./manifest.js').Manifest;
  export default manifest;
}

declare module '*.mdx' {
  const page: import('react').ComponentType;
  export default page;
}
