// Starts the options page.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/line.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/pages.css';
import '../../components/styles/options.css';
import '../../components/styles/back.css';
import { OptionsPages } from '../../components/options/OptionsPages.tsx';
import { mount } from '../../components/state/mount.ts';

mount(<OptionsPages />);
