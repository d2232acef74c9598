import { mount } from "svelte";
import "../ui/tokens.css";
import "../ui/ground.css";
import "./poster.css";
import Poster from "./Poster.svelte";

const target = document.getElementById("poster");
if (!target) throw new Error("poster.html has no #poster");
mount(Poster, { target });
