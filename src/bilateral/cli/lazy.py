"""A group of commands that are loaded when they are called, so that ``--help`` is quick."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from bilateral.model.errors import BilateralError


class LazyCommand(TyperCommand):
    """Stands for the function ``command`` of a module, which is loaded when the command is called."""

    def __init__(self, name: str, module: str, summary: str) -> None:
        super().__init__(name, help=summary, short_help=summary)
        self._module = module

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:  # noqa: ANN401 - typer keeps these types to itself
        """Make the context of the real command, which then runs in the place of this one."""
        function: Callable[..., None] = import_module(self._module).command
        app = typer.Typer(rich_markup_mode="rich", add_completion=False)
        app.command(self.name)(function)
        return typer.main.get_command(app).make_context(info_name, args, parent=parent, **extra)


def lazy_group(commands: Mapping[str, tuple[str, str]]) -> type[TyperGroup]:
    """A group of commands, given by name with module and summary. A fault of the user's becomes a sentence."""

    class LazyGroup(TyperGroup):
        def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - typer's own settings
            super().__init__(**settings)
            for name, (module, summary) in commands.items():
                self.add_command(LazyCommand(name, module, summary), name)

        def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer keeps these types to itself
            try:
                return super().invoke(ctx)
            except BilateralError as error:
                refuse(str(error))

    return LazyGroup


def refuse(message: str) -> NoReturn:
    """End with a sentence on stderr and the exit code of wrong usage."""
    typer.echo(f"bilateral: {message}", err=True)
    raise typer.Exit(2)
