import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isElementOfBantin = (tag: string) => /^(hot-events|keyword-tags|news-article|news-card)$/.test(tag);

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: isElementOfBantin } } })],
});
