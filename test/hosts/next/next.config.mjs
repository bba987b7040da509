import { fileURLToPath } from 'node:url';

/** The folder that has the lock file and what the apps share. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('next').NextConfig} */
export default { turbopack: { root }, outputFileTracingRoot: root, devIndicators: false };
