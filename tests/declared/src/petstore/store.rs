//! Store.

use std::collections::BTreeMap;

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request};
use serde::Deserialize;

use super::Petstore;

/// Access to Petstore orders.
pub trait Store: Provider {
    /// Returns pet inventories by status.
    ///
    /// Returns a map of status codes to quantities.
    ///
    /// - `api_key`: The header `api_key`.
    #[doc(alias = "getInventory")]
    #[endpoint(method = GET, path = "/store/inventory", auth = none, header("api_key") = api_key)]
    fn get_inventory(&self, api_key: &Secret) -> Call<BTreeMap<String, i32>>;

    /// Place an order for a pet.
    #[doc(alias = "placeOrder")]
    #[endpoint(method = POST, path = "/store/order", json = request, auth = none)]
    fn place_order(&self, request: &Order) -> Call<Order>;

    /// Find purchase order by ID.
    ///
    /// For valid response try integer IDs with value >= 1 and \<= 10. Other values will generated
    /// exceptions.
    ///
    /// - `order_id`: ID of pet that needs to be fetched. From 1 to 10.
    #[doc(alias = "getOrderById")]
    #[endpoint(method = GET, path = "/store/order/<order_id>", auth = none)]
    fn get_order_by_id(&self, order_id: u64) -> Call<Order>;

    /// Delete purchase order by ID.
    ///
    /// For valid response try integer IDs with positive integer value. Negative or non-integer
    /// values will generate API errors.
    ///
    /// - `order_id`: ID of the order that needs to be deleted. At least 1.
    #[doc(alias = "deleteOrder")]
    #[endpoint(method = DELETE, path = "/store/order/<order_id>", auth = none)]
    fn delete_order(&self, order_id: u64) -> Call<()>;
}

impl Store for Petstore {}

/// An order.
#[request]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Order {
    /// The id.
    pub id: Option<i64>,
    /// The id of the pet.
    pub pet_id: Option<i64>,
    /// The quantity.
    pub quantity: Option<i32>,
    /// The ship date. RFC 3339, such as `2026-01-02T03:04:05Z`.
    pub ship_date: Option<String>,
    /// Order Status.
    pub status: Option<OrderStatus>,
    /// Whether `complete`. Default: no.
    pub complete: Option<bool>,
}

open_enum! {
    /// Order Status.
    pub enum OrderStatus {
        /// `placed`.
        Placed = "placed",
        /// `approved`.
        Approved = "approved",
        /// `delivered`.
        Delivered = "delivered",
    }
}
