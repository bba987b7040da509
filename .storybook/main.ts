import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../demo/pictures', to: '/pictures' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  // For older engines Vite replaces light-dark() with code that ignores `color-scheme` in a style attribute.
  viteFinal: (config) => ({ ...config, build: { ...config.build, cssTarget: 'chrome125' } }),
};

export default config;
