// Starts the popup's first question before the popup's own scripts are there.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { prefetchList } from '../utils/messages/prefetch-list.ts';

export default defineUnlistedScript(prefetchList);
