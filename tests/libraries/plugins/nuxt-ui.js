// Nuxt UI is handed out as sources; its own plugin gives them their theme, and Vue's makes them scripts.
import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';

export const plugins = [vue(), ui({ router: false, autoImport: { dts: false }, components: { dts: false } })];
