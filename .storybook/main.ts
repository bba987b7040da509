import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../demo/pictures', to: '/pictures' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  // For older engines Vite would replace light-dark() by what only a `color-scheme` in a style sheet can switch.
  viteFinal: (config) => ({ ...config, build: { ...config.build, cssTarget: 'chrome125' } }),
};

export default config;
