#include "catalog/catalog.h"
#include "catalog/rooms.h"
#include "catalog/services.h"
namespace clinic::catalog {

Routes routes() {
    using enum Can;
    return {
        route("GET", "/departments", see_catalogue, departments, "List departments").lasting(),
        route("POST", "/departments", edit_catalogue, add_department, "Add a department"),
        route("GET", "/departments/{id}", see_catalogue, department, "Read a department"),
        route("PATCH", "/departments/{id}", edit_catalogue, change_department,
              "Rename a department"),
        route("POST", "/departments/{id}/archive", edit_catalogue, archive_department,
              "Archive a department"),
        route("POST", "/departments/{id}/restore", edit_catalogue, restore_department,
              "Restore a department"),
        route("GET", "/rooms", see_catalogue, rooms, "List rooms").lasting(),
        route("POST", "/rooms", edit_catalogue, add_room, "Add a room"),
        route("GET", "/rooms/{id}", see_catalogue, room, "Read a room"),
        route("PATCH", "/rooms/{id}", edit_catalogue, change_room, "Change a room"),
        route("POST", "/rooms/{id}/archive", edit_catalogue, archive_room, "Archive a room"),
        route("POST", "/rooms/{id}/restore", edit_catalogue, restore_room, "Restore a room"),
        route("GET", "/services", see_catalogue, services, "List services with today's prices")
            .lasting(),
        route("POST", "/services", edit_catalogue, add_service, "Add a service"),
        route("GET", "/services/{id}", see_catalogue, service, "Read a service"),
        route("PATCH", "/services/{id}", edit_catalogue, change_service, "Change a service"),
        route("POST", "/services/{id}/archive", edit_catalogue, archive_service,
              "Archive a service"),
        route("POST", "/services/{id}/restore", edit_catalogue, restore_service,
              "Restore a service"),
        route("GET", "/services/{id}/prices", see_catalogue, prices, "List a service's prices"),
        route("POST", "/services/{id}/prices", edit_catalogue, add_price,
              "Set a service's price from a day on"),
    };
}
}  // namespace clinic::catalog
