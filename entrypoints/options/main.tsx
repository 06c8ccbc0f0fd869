// Starts the options page.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/pages.css';
import { mount } from '../../components/mount.ts';
import { Options } from '../../components/options/Options.tsx';

mount(<Options />);
