import { define } from '../lib/define';
import Player from './Player.svelte';
import './player.css';

define('aulario-player', Player);
