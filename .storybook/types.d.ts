/// <reference types="vite/client" />

// Written by `npm run build:manifest`, so it is not there in a fresh checkout.
declare module '*/custom-elements.json' {
  const manifest: import('./manifest.js').Manifest;
  export default manifest;
}
