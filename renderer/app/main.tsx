import "./strict-policy";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { office } from "../client";
import { App } from "./App";
import "../ui/paper-font.css";
import "../ui/ui.css";
import "./app.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
office(); // the connection is asked for while the first screen is being made
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
